package id.talenta.casn.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.QueueCut;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.platform.data.csv.CopyStream;
import id.talenta.platform.data.jobs.JobRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the results of an evaluation by COPY, into the partition that takes them: PostgreSQL refuses COPY into a table under row-level
 * security. The rows carry the agency of the evaluation, which was read under the scope of whoever asked for it.
 */
final class ResultWriter implements AutoCloseable {

    private static final int PROGRESS_ROWS = 20_000;
    /** Formations whose lines are in memory until they are written, between two COPY of people. */
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

    private final Connection connection;
    private final Evaluation evaluation;
    private final ObjectMapper json;
    private final String statement;
    private final FormationWriter formationWriter;
    private final List<FormationResult> formations = new ArrayList<>();
    private final List<QueueCut> queues = new ArrayList<>();
    private CopyStream copy;
    private int written;

    /** Begins to write; until it has ended, the connection can do nothing else. */
    ResultWriter(Connection connection, Evaluation evaluation, ObjectMapper json) throws SQLException {
        this.connection = connection;
        this.evaluation = evaluation;
        this.json = json;
        String columns = evaluation.stage() == Stage.FINAL ? OF_THE_FINAL_STAGE : "";
        this.statement = COPY.formatted(columns);
        this.formationWriter = new FormationWriter(connection, evaluation, json);
        this.copy = begin();
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
        formations.addAll(decided.formations().values());
        queues.addAll(decided.queues());
        if (formations.size() >= TOGETHER) {
            writeLines();
            copy = begin();
        }
    }

    /** Ends the rows, with the last formations and queues. */
    void end() throws SQLException {
        writeLines();
    }

    private CopyStream begin() throws SQLException {
        return new CopyStream(connection, statement, List.of(evaluation.id(), evaluation.agency()));
    }

    /** Ends the COPY of people, and writes the formations and queues of them. */
    private void writeLines() throws SQLException {
        copy.end();
        formationWriter.write(formations);
        formations.clear();
        QueueRepository.store(connection, evaluation, queues, json);
        queues.clear();
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
}
