package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts what has come into a selection from what says so of whole files and single records, not from the rows themselves. */
@ApplicationScoped
class IntakeRepository {

    /** A file that was taken whole before brings nothing. */
    private static final String ROWS = """
            select i.kind, sum(j.processed - j.rejected)
            from intake_import i
            join job j on j.id = i.id
            where i.selection_id = ? and i.kind <> 'corrections' and not i.dry_run and j.state = 'COMPLETED' and not exists (
                select
                from intake_import e
                join job before on before.id = e.id
                where e.selection_id = i.selection_id and e.kind = i.kind and e.skd_from is not distinct from i.skd_from
                    and e.sha256 = i.sha256 and not e.dry_run and e.id < i.id and before.state = 'COMPLETED' and before.rejected = 0)
            group by i.kind
            """;

    private static final String SINGLE = """
            select
                (select count(*) from participant_outcome where selection_id = ? and import_id is null),
                (
                    select count(*)
                    from formation_amendment
                    where selection_id = ?
                        and coalesce(after ->> 'position', after ->> 'location', after ->> 'qualification') is not null)
            """;

    private static final String FAILURE = "What came in could not be counted";

    private final AgroalDataSource dataSource;

    IntakeRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** As far as it is committed; what comes in while this is read, or later, is not in it. */
    Intake of(UUID selectionId) {
        Map<String, Long> rows = Statements.run(dataSource, ROWS, FAILURE, select -> {
            select.setObject(1, selectionId);
            Map<String, Long> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getLong(2));
                }
            }
            return found;
        });
        return Statements.run(dataSource, SINGLE, FAILURE, select -> {
            select.setObject(1, selectionId);
            select.setObject(2, selectionId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Intake(rows, row.getLong(1), row.getLong(2));
            }
        });
    }

    /** Whether an evaluation compared position, location and qualification of formations. */
    boolean comparedPlaces(UUID evaluationId) {
        String sql = """
                select exists (
                    select from evaluation_formation where evaluation_id = ? and (position is not null or pppk is not null))
                """;
        return Statements.run(dataSource, sql, FAILURE, select -> {
            select.setObject(1, evaluationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }
}
