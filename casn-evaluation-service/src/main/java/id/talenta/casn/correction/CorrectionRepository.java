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

/** Corrections of scores. Rows are added and never changed, so there is no entity to manage. */
@ApplicationScoped
class CorrectionRepository {

    private static final String SKD =
            "select present, twk, tiu, tkp, null::numeric, null::boolean from skd_in_force where selection_id = ? and"
                    + " number = ?";
    private static final String SKB =
            "select present, null::int, null::int, null::int, score, eliminated from skb_in_force where selection_id ="
                    + " ? and number = ?";

    private final CorrectionLog log;

    CorrectionRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.log = new CorrectionLog("score_correction", dataSource, json);
    }

    /** The scores of a participant that are in force, after all corrections so far. */
    Optional<Scores> inForce(UUID selectionId, String number, CorrectionKind kind) {
        return log.inDatabase(kind == CorrectionKind.skd ? SKD : SKB, select -> {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(scores(row, 1)) : Optional.empty();
            }
        });
    }

    void add(Selection selection, String number, Correction correction) {
        String sql = """
            insert into score_correction (id, selection_id, agency, number, kind, objection_id, before, present, twk, tiu, tkp, score,
                eliminated, reason, recorded_by, recorded_at, test, passed)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        log.inDatabase(sql, insert -> {
            insert.setObject(1, correction.id());
            insert.setObject(2, selection.id());
            insert.setString(3, selection.agency());
            insert.setString(4, number);
            insert.setString(5, correction.kind().name());
            insert.setObject(6, correction.objection(), Types.OTHER);
            insert.setString(7, log.written(correction.before()));
            Scores after = correction.after();
            insert.setBoolean(8, after.present());
            insert.setObject(9, after.twk(), Types.SMALLINT);
            insert.setObject(10, after.tiu(), Types.SMALLINT);
            insert.setObject(11, after.tkp(), Types.SMALLINT);
            insert.setBigDecimal(12, after.score());
            insert.setObject(13, after.eliminated(), Types.BOOLEAN);
            insert.setString(14, correction.reason());
            insert.setString(15, correction.recordedBy());
            insert.setObject(16, correction.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(17, after.test());
            insert.setObject(18, after.passed(), Types.BOOLEAN);
            return insert.executeUpdate();
        });
    }

    /** What a new row holds besides whose it is. */
    record Correction(
            UUID id,
            CorrectionKind kind,
            UUID objection,
            Scores before,
            Scores after,
            String reason,
            String recordedBy,
            Instant recordedAt) {}

    /** In the order in which they were recorded, after the given one. */
    List<NumberedCorrection> page(UUID selectionId, long after, int atMost) {
        return log.page(
                "present, twk, tiu, tkp, score, eliminated, test, passed, kind",
                selectionId,
                after,
                atMost,
                row -> CorrectionKind.valueOf(row.getString("kind")),
                CorrectionRepository::correctedScores);
    }

    /** The corrections of each of these participants, in their order; nothing for who has none. */
    Map<String, List<UUID>> of(UUID selectionId, Collection<String> numbers) {
        return log.of(selectionId, numbers);
    }

    /** Who recorded corrections after a moment; all of them where it is null. */
    List<String> recordersSince(UUID selectionId, Instant since) {
        return log.recordersSince(selectionId, since);
    }

    /**
     * How many corrections in force an evaluation did not read. SKD scores are read by the SKD evaluation, which a final one is based on;
     * who does not take part in the final one has no SKB scores in it.
     */
    long notIn(UUID evaluationId) {
        String sql = """
            select count(*) + (
                select count(*)
                from evaluation e
                join skb_test_correction_in_force t on t.selection_id = e.selection_id
                join evaluation_result r on r.evaluation_id = e.id and r.number = t.number
                where e.id = ? and e.stage = 'FINAL'
                    and position(';' || concat_ws(':', t.test, t.present::text, coalesce(trim_scale(t.score)::text, ''),
                        coalesce(t.passed::text, '')) || ';' in coalesce(';' || r.skb_tests || ';', '')) = 0)
            from evaluation e
            join correction_in_force c on c.selection_id = e.selection_id
            join evaluation_result r
                on r.evaluation_id = case when c.kind = 'skd' then coalesce(e.based_on, e.id) else e.id end and r.number = c.number
            where e.id = ?
                and (c.kind = 'skd' and (r.present, r.twk, r.tiu, r.tkp) is distinct from (c.present, c.twk, c.tiu, c.tkp)
                    or c.kind = 'skb' and e.stage = 'FINAL'
                        and (r.present, r.skb, r.eliminated) is distinct from (c.present, c.score, c.eliminated))
            """;
        return log.inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setObject(2, evaluationId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static Scores scores(ResultSet row, int from) throws SQLException {
        return new Scores(
                row.getBoolean(from),
                CorrectionLog.whole(row, from + 1),
                CorrectionLog.whole(row, from + 2),
                CorrectionLog.whole(row, from + 3),
                row.getBigDecimal(from + 4),
                (Boolean) row.getObject(from + 5));
    }

    private static Scores correctedScores(ResultSet row) throws SQLException {
        Scores scores = scores(row, 1);
        return new Scores(
                scores.present(),
                scores.twk(),
                scores.tiu(),
                scores.tkp(),
                scores.score(),
                scores.eliminated(),
                null,
                row.getString("test"),
                (Boolean) row.getObject("passed"));
    }
}
