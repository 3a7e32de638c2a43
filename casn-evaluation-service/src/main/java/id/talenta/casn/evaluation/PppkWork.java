package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.database.WholeSets;
import id.talenta.platform.data.jobs.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The work on an evaluation of a PPPK selection, inside the transaction of {@link EvaluationWork}. */
@ApplicationScoped
class PppkWork {

    private final EvaluationRepository evaluations;
    private final PppkResults results;

    PppkWork(EvaluationRepository evaluations, PppkResults results) {
        this.evaluations = evaluations;
        this.results = results;
    }

    void evaluate(Connection connection, Evaluation evaluation, PppkRules rules, JobRun run) throws SQLException {
        WholeSets.expect(connection);
        PppkInput input =
                PppkInput.read(connection, evaluation.selectionId(), rules, run).supposing(evaluation.whatIf());
        PppkDecided decided = PppkDecided.decide(rules, input.formations(), input.candidates(), Map.of());
        run.checkStop();
        results.store(connection, evaluation, decided, run);
        evaluation.record(inputDigest(rules, decided), resultDigest(decided), decided.counts());
        evaluations.flush();
        run.complete(connection, decided.rows().size(), 0);
    }

    static String inputDigest(PppkRules rules, PppkDecided decided) {
        try {
            return PppkFile.input(
                    nowhere(), rules.outcomes() != null, decided.formations(), reader -> forEach(decided, reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resultDigest(PppkDecided decided) {
        try {
            return PppkFile.results(nowhere(), reader -> forEach(decided, reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CanonicalCsv nowhere() {
        return new CanonicalCsv(OutputStream.nullOutputStream());
    }

    private static void forEach(PppkDecided decided, PppkResults.RowReader reader) throws IOException {
        for (PppkRow row : decided.rows()) {
            reader.read(row);
        }
    }
}
