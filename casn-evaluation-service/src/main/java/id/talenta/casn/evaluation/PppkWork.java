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

    /**
     * Decides a few positions at a time and stores them; the digests are then taken of what was stored, by participant number. The people come
     * through a cursor of the same connection, which gives them as they were when it was opened.
     */
    void evaluate(Connection connection, Evaluation evaluation, PppkRules rules, JobRun run) throws SQLException {
        WholeSets.expect(connection);
        PppkInput input = PppkInput.of(connection, evaluation.selectionId(), evaluation.whatIf());
        PppkTally tally = new PppkTally();
        input.read(connection, evaluation.selectionId(), rules, run, (formations, candidates) -> {
            PppkDecided decided = PppkDecided.decide(rules, formations, candidates, Map.of());
            run.checkStop();
            results.store(connection, evaluation, decided);
            tally.add(decided);
        });
        run.checkStop();
        Counts counts = tally.counts(rules);
        record(evaluation, rules, counts);
        evaluations.flush();
        run.complete(connection, counts.participants(), 0);
    }

    /** Both digests in one pass over what was stored. */
    private void record(Evaluation evaluation, PppkRules rules, Counts counts) {
        CanonicalCsv ofResults = nowhere();
        try {
            PppkFile.resultHeader(ofResults);
            String ofInput = PppkFile.input(
                    nowhere(),
                    rules.outcomes() != null,
                    results.formations(evaluation.id(), null),
                    reader -> results.forEach(evaluation.id(), row -> {
                        reader.read(row);
                        PppkFile.resultRow(ofResults, row);
                    }));
            evaluation.record(ofInput, ofResults.digest(), counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
