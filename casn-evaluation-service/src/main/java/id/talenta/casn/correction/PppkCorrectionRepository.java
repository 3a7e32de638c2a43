package id.talenta.casn.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.selection.Selection;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Corrections of PPPK scores. Rows are added and never changed. */
@ApplicationScoped
class PppkCorrectionRepository {

    private final CorrectionLog log;

    PppkCorrectionRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.log = new CorrectionLog("pppk_score_correction", dataSource, json);
    }

    /** The scores in force of a participant, and the position whose tests they took. */
    record InForce(Scores scores, String position) {}

    Optional<InForce> inForce(UUID selectionId, String number) {
        String sql = """
            select s.present, s.technical, s.managerial, s.sociocultural, s.interview, s.additional, f.position
            from pppk_in_force s
            join participant p on p.selection_id = s.selection_id and p.number = s.number
            join formation f on f.selection_id = p.selection_id and f.code = p.formation_code
            where s.selection_id = ? and s.number = ?
            """;
        return log.inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new InForce(scores(row), row.getString(7))) : Optional.empty();
            }
        });
    }

    void add(Selection selection, String number, CorrectionRepository.Correction correction) {
        String sql = """
            insert into pppk_score_correction (id, selection_id, agency, number, objection_id, before, present, technical, managerial,
                sociocultural, interview, additional, reason, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        log.inDatabase(sql, insert -> {
            insert.setObject(1, correction.id());
            insert.setObject(2, selection.id());
            insert.setString(3, selection.agency());
            insert.setString(4, number);
            insert.setObject(5, correction.objection(), Types.OTHER);
            insert.setString(6, log.written(correction.before()));
            insert.setBoolean(7, correction.after().present());
            PppkRecordedScores after = correction.after().pppk();
            insert.setObject(8, after.technical(), Types.SMALLINT);
            insert.setObject(9, after.managerial(), Types.SMALLINT);
            insert.setObject(10, after.sociocultural(), Types.SMALLINT);
            insert.setObject(11, after.interview(), Types.SMALLINT);
            insert.setBigDecimal(12, after.additional());
            insert.setString(13, correction.reason());
            insert.setString(14, correction.recordedBy());
            insert.setObject(15, correction.recordedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    /** In the order in which they were recorded, after the given one. */
    List<NumberedCorrection> page(UUID selectionId, long after, int atMost) {
        return log.page(
                "present, technical, managerial, sociocultural, interview, additional",
                selectionId,
                after,
                atMost,
                row -> CorrectionKind.pppk,
                PppkCorrectionRepository::scores);
    }

    /** The corrections of each of these participants, in their order; nothing for who has none. */
    Map<String, List<UUID>> of(UUID selectionId, Collection<String> numbers) {
        return log.of(selectionId, numbers);
    }

    /** Who recorded corrections after a moment; all of them where it is null. */
    List<String> recordersSince(UUID selectionId, Instant since) {
        return log.recordersSince(selectionId, since);
    }

    /** How many corrections in force an evaluation did not read. */
    long notIn(UUID evaluationId) {
        String sql = """
            select count(*)
            from evaluation e
            join pppk_correction_in_force c on c.selection_id = e.selection_id
            join evaluation_result r on r.evaluation_id = e.id and r.number = c.number
            where e.id = ?
                and (r.present, (r.pppk -> 'scores' ->> 'technical')::int, (r.pppk -> 'scores' ->> 'managerial')::int,
                        (r.pppk -> 'scores' ->> 'sociocultural')::int, (r.pppk -> 'scores' ->> 'interview')::int,
                        (r.pppk -> 'scores' ->> 'additional')::numeric)
                    is distinct from (c.present, c.technical::int, c.managerial::int, c.sociocultural::int, c.interview::int, c.additional)
            """;
        return log.inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The first six columns. */
    private static Scores scores(ResultSet row) throws SQLException {
        return Scores.of(
                row.getBoolean(1),
                new PppkRecordedScores(
                        CorrectionLog.whole(row, 2),
                        CorrectionLog.whole(row, 3),
                        CorrectionLog.whole(row, 4),
                        CorrectionLog.whole(row, 5),
                        row.getBigDecimal(6)));
    }
}
