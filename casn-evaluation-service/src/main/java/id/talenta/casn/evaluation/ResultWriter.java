package id.talenta.casn.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.QueueCut;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.platform.data.csv.CopyStream;
import id.talenta.platform.data.jobs.JobRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the results of an evaluation by COPY, into the partition that takes them: PostgreSQL refuses COPY into a table under row-level
 * security. The rows carry the agency of the evaluation, which was read under the scope of whoever asked for it.
 */
final class ResultWriter implements AutoCloseable {

    private static final int PROGRESS_ROWS = 20_000;

    private static final String COPY = """
            copy evaluation_result_rows (evaluation_id, agency, number, formation_code, code, rank, sharing, let_through,
                present, twk, tiu, tkp, outcome, from_selection, from_year%s)
            from stdin
            """;

    /** What only the final stage has; in a million rows of the first one it would be read as null for nothing. */
    private static final String OF_THE_FINAL_STAGE = """
            , skb, eliminated, final_score, gpa, gpa_scale, birth_date, placed_formation_code, queue_outcome, queue_step,
                queue_formation, queue_rank, queue_sharing, skb_tests""";

    /** Each cut is made jsonb by itself: as one array of jsonb the same takes several times as long. */
    private static final String INSERT_FORMATIONS = """
            insert into evaluation_formation (evaluation_id, agency, code, need_type, quota, cut, position, location, qualification,
                special_post, skb_tests)
            select ?, ?, code, need_type, quota, cut::jsonb, position, location, qualification, special_post, skb_tests
            from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as formation (code, need_type, quota, cut, position, location, qualification, special_post, skb_tests)
            """;

    private final Connection connection;
    private final Evaluation evaluation;
    private final ObjectMapper json;
    private final CopyStream copy;
    private final Map<String, FormationResult> formations = new LinkedHashMap<>();
    private final List<String> cuts = new ArrayList<>();
    private final List<QueueCut> queues = new ArrayList<>();
    private int written;

    /** Begins to write; until it has ended, the connection can do nothing else. */
    ResultWriter(Connection connection, Evaluation evaluation, ObjectMapper json) throws SQLException {
        this.connection = connection;
        this.evaluation = evaluation;
        this.json = json;
        String columns = evaluation.stage() == Stage.FINAL ? OF_THE_FINAL_STAGE : "";
        this.copy = new CopyStream(connection, COPY.formatted(columns), List.of(evaluation.id(), evaluation.agency()));
    }

    /** Adds what was decided of some formations. */
    void write(Decided decided, JobRun run) throws SQLException {
        for (ResultRow row : decided.rows()) {
            write(row);
            written++;
            if (written % PROGRESS_ROWS == 0) {
                run.progress(written, null);
            }
        }
        decided.formations().forEach((code, formation) -> {
            formations.put(code, formation.withoutCut());
            cuts.add(write(formation.cut()));
        });
        queues.addAll(decided.queues());
    }

    /** Ends the rows, and writes the formations and queues. */
    void end() throws SQLException {
        copy.end();
        writeFormations();
        QueueRepository.store(connection, evaluation, queues, json);
    }

    /** Gives up what was not ended; the transaction is then aborted. */
    @Override
    public void close() throws SQLException {
        copy.close();
    }

    private void write(ResultRow row) throws SQLException {
        SkdScores skd = row.skd();
        copy.field(row.participantNumber()).field(row.formationCode()).field(row.code());
        copy.field(row.rank() == 0 ? null : row.rank()).field(row.rank() == 0 ? null : row.sharing());
        copy.field(row.letThrough()).field(row.present());
        copy.field(skd == null ? null : skd.twk())
                .field(skd == null ? null : skd.tiu())
                .field(skd == null ? null : skd.tkp());
        SkdOrigin origin = row.sources().skd();
        copy.field(row.outcome());
        copy.field(origin == null ? null : origin.selection()).field(origin == null ? null : origin.year());
        if (evaluation.stage() == Stage.FINAL) {
            writeFinal(row);
        }
        copy.endRow();
    }

    private void writeFinal(ResultRow row) {
        copy.field(row.skb()).field(row.eliminated()).field(row.finalScore());
        copy.field(row.gpa()).field(row.gpaScale()).field(row.birthDate());
        Move move = row.move();
        copy.field(row.placedFormationCode());
        copy.field(move == null ? null : move.kind());
        copy.field(move == null ? null : move.stepCode()).field(move == null ? null : move.formationCode());
        copy.field(move == null || move.rank() == 0 ? null : move.rank());
        copy.field(move == null || move.rank() == 0 ? null : move.sharing());
        copy.field(SkbTestText.ofScores(row.sources().skbTests()));
    }

    private void writeFormations() throws SQLException {
        FormationResult[] all = formations.values().toArray(new FormationResult[0]);
        Object[] codes = new Object[all.length];
        Object[] needTypes = new Object[all.length];
        Object[] quotas = new Object[all.length];
        Object[] positions = new Object[all.length];
        Object[] locations = new Object[all.length];
        Object[] qualifications = new Object[all.length];
        Object[] specialPosts = new Object[all.length];
        Object[] skbTests = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            codes[i] = all[i].formation().code();
            needTypes[i] = all[i].formation().needType().name();
            quotas[i] = all[i].formation().quota();
            FormationPlace place = all[i].place();
            positions[i] = place == null ? null : place.position();
            locations[i] = place == null ? null : place.location();
            qualifications[i] = place == null ? null : place.qualification();
            specialPosts[i] = all[i].formation().specialPost();
            skbTests[i] = SkbTestText.ofTests(all[i].formation().skbTests());
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_FORMATIONS)) {
            insert.setObject(1, evaluation.id());
            insert.setString(2, evaluation.agency());
            insert.setArray(3, connection.createArrayOf("text", codes));
            insert.setArray(4, connection.createArrayOf("text", needTypes));
            insert.setArray(5, connection.createArrayOf("int4", quotas));
            insert.setArray(6, connection.createArrayOf("text", cuts.toArray()));
            insert.setArray(7, connection.createArrayOf("text", positions));
            insert.setArray(8, connection.createArrayOf("text", locations));
            insert.setArray(9, connection.createArrayOf("text", qualifications));
            insert.setArray(10, connection.createArrayOf("text", specialPosts));
            insert.setArray(11, connection.createArrayOf("text", skbTests));
            insert.executeUpdate();
        }
    }

    private String write(FormationCut value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
