package id.talenta.casn.evaluation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Reads the people of an evaluation as they were recorded, with what was decided.
 *
 * @param takenOver whether it read SKD scores of an earlier selection
 */
record RecordedQuery(UUID evaluationId, boolean takenOver) implements StageQuery<ResultRow> {

    /** Of these formations the rows are found by an index. */
    private static final int TOGETHER = 2_500;

    @Override
    public String sql() {
        return "select recorded.*, f.no from (" + ResultRepository.COLUMNS + """
                 and formation_code = any (?::text[])) recorded
                join unnest(?::text[], ?::int[]) as f (code, no) on f.code = recorded.formation_code
                order by f.no
                """;
    }

    @Override
    public void bind(PreparedStatement select, Array codes, Array numbers) throws SQLException {
        select.setObject(1, evaluationId);
        select.setArray(2, codes);
        select.setArray(3, codes);
        select.setArray(4, numbers);
    }

    @Override
    public int formationsTogether() {
        return TOGETHER;
    }

    @Override
    public boolean takesOver(Connection connection) {
        return takenOver;
    }

    @Override
    public ResultRow candidate(ResultSet row, Refusals refused) throws SQLException {
        return ResultRepository.read(row);
    }
}
