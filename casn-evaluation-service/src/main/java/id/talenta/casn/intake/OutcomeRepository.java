package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.selection.Selection;
import id.talenta.platform.data.database.Ids;
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
     * Records one. Where it was revoked that somebody had left, who leaves after all is recorded beside that.
     *
     * @return false if there is one in force
     */
    boolean add(Selection selection, String number, OutcomeRequest outcome, String recordedBy, Instant at) {
        String sql = """
                with first as (
                    insert into participant_outcome (selection_id, agency, number, outcome, reason, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                    returning number),
                again as (
                    insert into outcome_correction (id, selection_id, agency, number, before, outcome, reason, recorded_by, recorded_at)
                    select ?, ?, ?, ?, '{}', ?, ?, ?, ?
                    where exists (
                        select from outcome_correction_in_force c
                        where c.selection_id = ? and c.number = ? and c.outcome is null)
                    returning number)
                select count(*) from (select number from first union all select number from again) as recorded
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int next = 1;
            next = outcome(insert, next, selection, number, outcome, recordedBy, at);
            insert.setObject(next++, Ids.next());
            next = outcome(insert, next, selection, number, outcome, recordedBy, at);
            insert.setObject(next++, selection.id());
            insert.setString(next, number);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1) == 1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outcome could not be stored", e);
        }
    }

    private static int outcome(
            PreparedStatement insert,
            int from,
            Selection selection,
            String number,
            OutcomeRequest outcome,
            String recordedBy,
            Instant at)
            throws SQLException {
        insert.setObject(from, selection.id());
        insert.setString(from + 1, selection.agency());
        insert.setString(from + 2, number);
        insert.setString(from + 3, outcome.outcome().name());
        insert.setString(from + 4, outcome.reason().strip());
        insert.setString(from + 5, recordedBy);
        insert.setObject(from + 6, at.atOffset(ZoneOffset.UTC));
        return from + 7;
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

    /** How somebody left, as it is in force. */
    Optional<OutcomeView> find(UUID selectionId, String number) {
        String sql = """
                select f.outcome, f.reason, case when c.id is null then o.import_id end,
                    coalesce(c.recorded_by, o.recorded_by, i.created_by), coalesce(c.recorded_at, o.recorded_at, i.created_at)
                from outcome_in_force f
                join participant_outcome o on o.selection_id = f.selection_id and o.number = f.number
                left join outcome_correction_in_force c on c.selection_id = f.selection_id and c.number = f.number
                left join intake_import i on i.id = o.import_id
                where f.selection_id = ? and f.number = ?
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
