package id.talenta.casn.evaluation;

import id.talenta.platform.data.csv.CopyRows;

/**
 * What a stage reads of each person.
 *
 * @param <C> the candidate of the stage
 */
interface StageQuery<C> {

    /**
     * A query without parameters that gives one row a person: the number of the formation, and what {@link #candidate} reads.
     *
     * @param formations to be joined as {@code f (code, no)}: all formations and their numbers, by which the rows are to be ordered
     */
    String sql(String formations);

    /** The person of the present row; null if they cannot be evaluated, which is then among those refused. */
    C candidate(CopyRows row, Refusals refused);
}
