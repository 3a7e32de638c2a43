package id.talenta.casn.intake;

import id.talenta.platform.data.retention.RetentionRule;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Removes what an import left in a staging table: a process that is killed at each of its tries cannot clear up after itself. Rows of an
 * import that has not ended are never touched.
 */
@Singleton
public class StagedRowsRetention implements RetentionRule {

    private static final List<String> TABLES = List.of(
            "formation_staging",
            "participant_staging",
            "skd_score_staging",
            "skb_score_staging",
            "skb_test_staging",
            "skb_test_score_staging",
            "participant_outcome_staging",
            "pppk_score_staging",
            "score_correction_staging",
            "pppk_score_correction_staging");

    @Override
    public String name() {
        return "staged-rows";
    }

    @Override
    public int apply(Connection connection, Instant before, int atMost) throws SQLException {
        int removed = 0;
        for (String table : TABLES) {
            removed += removeFrom(connection, table, before, atMost - removed);
        }
        return removed;
    }

    private static int removeFrom(Connection connection, String table, Instant before, int atMost) throws SQLException {
        String sql = """
                delete from %1$s
                where ctid = any (array (
                    select staged.ctid
                    from %1$s staged
                    join job on job.id = staged.import_id
                    where job.finished_at < ?
                    limit ?))
                """.formatted(table);
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setTimestamp(1, Timestamp.from(before));
            delete.setInt(2, atMost);
            return delete.executeUpdate();
        }
    }
}
