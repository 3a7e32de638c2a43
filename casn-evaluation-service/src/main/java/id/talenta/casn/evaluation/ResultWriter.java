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
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the results of an evaluation by COPY, into the partition that takes them: PostgreSQL refuses COPY into a table under row-level
 * security. The rows carry the agency of the evaluation, which was read under the scope of whoever asked for it.
 */
final class ResultWriter implements AutoCloseable {

    private static final int PROGRESS_ROWS = 20_000;
    /** Formations in one statement. */
    private static final int TOGETHER = 1_000;

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
    private final List<FormationResult> formations = new ArrayList<>();
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
        for (FormationResult formation : decided.formations().values()) {
            formations.add(formation.withoutCut());
            cuts.add(write(formation.cut()));
        }
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
        try (PreparedStatement insert = connection.prepareStatement(INSERT_FORMATIONS)) {
            insert.setObject(1, evaluation.id());
            insert.setString(2, evaluation.agency());
            for (int from = 0; from < formations.size(); from += TOGETHER) {
                int until = Math.min(formations.size(), from + TOGETHER);
                write(insert, formations.subList(from, until), cuts.subList(from, until));
            }
        }
    }

    private void write(PreparedStatement insert, List<FormationResult> some, List<String> theirCuts)
            throws SQLException {
        insert.setArray(3, texts(some, result -> result.formation().code()));
        insert.setArray(4, texts(some, result -> result.formation().needType().name()));
        insert.setArray(
                5,
                connection.createArrayOf(
                        "int4",
                        some.stream().map(result -> result.formation().quota()).toArray()));
        insert.setArray(6, connection.createArrayOf("text", theirCuts.toArray()));
        insert.setArray(7, texts(some, ofPlace(FormationPlace::position)));
        insert.setArray(8, texts(some, ofPlace(FormationPlace::location)));
        insert.setArray(9, texts(some, ofPlace(FormationPlace::qualification)));
        insert.setArray(10, texts(some, result -> result.formation().specialPost()));
        insert.setArray(
                11, texts(some, result -> SkbTestText.ofTests(result.formation().skbTests())));
        insert.executeUpdate();
    }

    private Array texts(List<FormationResult> some, Function<FormationResult, String> text) throws SQLException {
        return connection.createArrayOf("text", some.stream().map(text).toArray());
    }

    private static Function<FormationResult, String> ofPlace(Function<FormationPlace, String> text) {
        return result -> result.place() == null ? null : text.apply(result.place());
    }

    private String write(FormationCut value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
