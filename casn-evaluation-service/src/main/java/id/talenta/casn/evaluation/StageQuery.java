package id.talenta.casn.evaluation;

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

    /**
     * One row a person, by the number of the formation: that number, and what {@link #candidate} reads. Joins
     * {@code unnest(?::text[], ?::int[]) as f (code, no)}, whose parameters come first.
     */
    String sql();

    /** Sets the parameters from {@code first} on. */
    void bind(PreparedStatement select, int first) throws SQLException;

    /** Whether some of these people have SKD scores that were taken over from an earlier selection. */
    boolean takesOver(Connection connection) throws SQLException;

    /** The person of the present row; null if they cannot be evaluated, which is then among those refused. */
    C candidate(ResultSet row, Refusals refused) throws SQLException;
}
