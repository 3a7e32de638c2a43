package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.selection.Selection;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** How participants left other than by the tests; see {@link FormationRepository} for why there is no entity. */
@ApplicationScoped
class OutcomeRepository {

    private final AgroalDataSource dataSource;

    OutcomeRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Records one.
     *
     * @return false if there is one
     */
    boolean add(Selection selection, String number, OutcomeRequest outcome, String recordedBy, Instant at) {
        String sql = """
                insert into participant_outcome (selection_id, agency, number, outcome, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, selection.id());
            insert.setString(2, selection.agency());
            insert.setString(3, number);
            insert.setString(4, outcome.outcome().name());
            insert.setString(5, outcome.reason().strip());
            insert.setString(6, recordedBy);
            insert.setObject(7, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The outcome could not be stored", e);
        }
    }

    /** Whether the final result that stands does not know somebody whom the latest SKD evaluation lets through, or none is published. */
    boolean canLeave(UUID selectionId, String number) {
        String sql = """
                select not exists (select from publication where selection_id = ? and stage = 'FINAL')
                    or exists (select from let_through where selection_id = ? and number = ?)
                    and not exists (
                        select
                        from evaluation_result
                        where number = ? and evaluation_id = (
                            select evaluation_id
                            from publication
                            where selection_id = ? and stage = 'FINAL'
                            order by version desc
                            limit 1))
                """;
        return Statements.run(dataSource, sql, "The published result could not be read", select -> {
            select.setObject(1, selectionId);
            select.setObject(2, selectionId);
            select.setString(3, number);
            select.setString(4, number);
            select.setObject(5, selectionId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    Optional<OutcomeView> find(UUID selectionId, String number) {
        String sql = """
                select o.outcome, o.reason, o.import_id, coalesce(o.recorded_by, i.created_by), coalesce(o.recorded_at, i.created_at)
                from participant_outcome o
                left join intake_import i on i.id = o.import_id
                where o.selection_id = ? and o.number = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new OutcomeView(
                                selectionId,
                                number,
                                ParticipantOutcome.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outcome could not be read", e);
        }
    }
}
