package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.platform.data.csv.ScratchFiles;
import id.talenta.platform.data.database.Snapshots;
import id.talenta.platform.data.jobs.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The work on an evaluation of a PPPK selection, inside the transaction of {@link EvaluationWork}. */
@ApplicationScoped
class PppkWork {

    private final EvaluationRepository evaluations;
    private final PppkResults results;
    private final Snapshots snapshots;
    private final ScratchFiles scratch;

    PppkWork(EvaluationRepository evaluations, PppkResults results, Snapshots snapshots, ScratchFiles scratch) {
        this.evaluations = evaluations;
        this.results = results;
        this.snapshots = snapshots;
        this.scratch = scratch;
    }

    /** Reads, decides and stores a few positions at a time, and takes the digests of them on the way. */
    void evaluate(Connection connection, Evaluation evaluation, PppkRules rules, JobRun run)
            throws SQLException, IOException {
        PppkTally tally = new PppkTally();
        PppkFiles files = new PppkFiles(rules);
        try (ReadAhead<PppkInput.Part> input = read(evaluation, rules);
                EvaluationDigests<PppkRow> digests = new EvaluationDigests<>(files, scratch);
                DecidedFeed<PppkDecided> all = new DecidedFeed<>(() -> decide(rules, input.next()))) {
            for (PppkDecided decided = all.next(); decided != null; decided = all.next()) {
                files.add(decided.formations());
                digests.rows(decided.rows());
                results.store(connection, evaluation, decided);
                tally.add(decided);
                run.progress(tally.participants(), null);
            }
            digests.end();
            run.checkStop();
            EvaluationDigests.Digests of = digests.get();
            evaluation.record(of.ofInput(), of.ofResults(), tally.counts(rules));
        }
        evaluations.flush();
        run.complete(connection, tally.participants(), 0);
    }

    private ReadAhead<PppkInput.Part> read(Evaluation evaluation, PppkRules rules) {
        return new ReadAhead<>(
                snapshots.ofCaller(),
                (view, to) -> PppkInput.of(view, evaluation.selectionId(), evaluation.whatIf())
                        .read(view, evaluation.selectionId(), rules, to));
    }

    private static PppkDecided decide(PppkRules rules, PppkInput.Part part) {
        return part == null ? null : PppkDecided.decide(rules, part.formations(), part.candidates(), Map.of());
    }
}
