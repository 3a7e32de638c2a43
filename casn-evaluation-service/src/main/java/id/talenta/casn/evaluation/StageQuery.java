package id.talenta.casn.evaluation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a stage reads of each person.
 *
 * @param <C> the candidate of the stage
 */
interface StageQuery<C> {

    /** The column with the number of a person's formation. */
    String NUMBER = "no";

    /**
     * One row a person, by the number of the formation: that number, and what {@link #candidate} reads. Joins
     * {@code unnest(?::text[], ?::int[]) as f (code, no)}.
     */
    String sql();

    /**
     * Sets the parameters.
     *
     * @param codes of the formations
     * @param numbers of the formations, in the same order
     */
    void bind(PreparedStatement select, Array codes, Array numbers) throws SQLException;

    /** How many formations are read together; so many are in the order of the groups before the first person of them is handed on. */
    int formationsTogether();

    /** Whether some of these people have SKD scores that were taken over from an earlier selection. */
    boolean takesOver(Connection connection) throws SQLException;

    /** The person of the present row; null if they cannot be evaluated, which is then among those refused. */
    C candidate(ResultSet row, Refusals refused) throws SQLException;
}
