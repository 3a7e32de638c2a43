package id.talenta.talent.mapping;

import id.talenta.platform.data.csv.CopyStream;
import id.talenta.platform.data.jobs.JobRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the placements of a mapping by COPY, into the partition that takes them: PostgreSQL refuses COPY into a table under row-level
 * security. The rows carry the agency of the mapping, which was read under the scope of whoever asked for it.
 */
final class PlacementWriter {

    private static final int PROGRESS_ROWS = 5_000;

    private static final String COPY = """
            copy placement_rows (mapping_id, agency, talent_id, box, performance_level, potential_level, performance, potential,
                talent_value, obstacles, facts)
            from stdin
            """;

    private final Connection connection;
    private final TalentMapping mapping;

    PlacementWriter(Connection connection, TalentMapping mapping) {
        this.connection = connection;
        this.mapping = mapping;
    }

    void write(List<PlacementRow> rows, JobRun run) throws SQLException {
        try (CopyStream copy = new CopyStream(connection, COPY)) {
            for (int i = 0; i < rows.size(); i++) {
                write(copy, rows.get(i));
                if (i % PROGRESS_ROWS == 0) {
                    run.progress(i, (long) rows.size());
                }
            }
            copy.end();
        }
    }

    private void write(CopyStream copy, PlacementRow row) throws SQLException {
        copy.field(mapping.id()).field(mapping.agency()).field(row.talent());
        copy.field(row.box()).field(row.performanceLevel()).field(row.potentialLevel());
        copy.field(row.performance()).field(row.potential()).field(row.talentValue());
        // codes hold no character that an array would give a meaning
        copy.field("{" + String.join(",", row.obstacles()) + "}").field(row.facts());
        copy.endRow();
    }
}
