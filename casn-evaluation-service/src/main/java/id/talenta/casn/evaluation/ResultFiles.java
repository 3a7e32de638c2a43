package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.platform.data.csv.CanonicalCsv;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** The canonical files of an evaluation, as they are downloaded. */
@ApplicationScoped
class ResultFiles {

    private static final int DOWNLOAD_SECONDS = 600;

    private final ResultService evaluations;
    private final ResultRepository results;
    private final PppkResults pppk;

    ResultFiles(ResultService evaluations, ResultRepository results, PppkResults pppk) {
        this.evaluations = evaluations;
        this.results = results;
        this.pppk = pppk;
    }

    private interface Writing {
        String write() throws IOException;
    }

    /** Writes the canonical input, and gives its digest. */
    String writeInput(Evaluation evaluation, OutputStream out) {
        CanonicalCsv csv = new CanonicalCsv(out);
        if (evaluations.rulesOf(evaluation) instanceof PppkRules rules) {
            return inTransaction(() -> new PppkFiles(rules, pppk.formations(evaluation.id(), null))
                    .writeInput(csv, reader -> pppk.forEach(evaluation.id(), reader)));
        }
        return inTransaction(() -> cpns(evaluation, results.formations(evaluation.id(), null))
                .writeInput(csv, reader -> results.forEach(evaluation.id(), reader::read)));
    }

    /** Writes the canonical results, and gives their digest. */
    String writeResults(Evaluation evaluation, OutputStream out) {
        CanonicalCsv csv = new CanonicalCsv(out);
        if (evaluations.rulesOf(evaluation) instanceof PppkRules rules) {
            return inTransaction(() ->
                    new PppkFiles(rules).writeResults(csv, reader -> pppk.forEach(evaluation.id(), reader)));
        }
        // what formations there are changes nothing in this file
        return inTransaction(() ->
                cpns(evaluation, Map.of()).writeResults(csv, reader -> results.forEach(evaluation.id(), reader::read)));
    }

    private CpnsFiles cpns(Evaluation evaluation, Map<String, FormationResult> formations) {
        CpnsRules rules = evaluations.rulesOf(evaluation).cpns();
        return new CpnsFiles(
                EvaluationFile.Layout.of(evaluation.stage(), rules, formations, evaluation.skdTakenOver()), formations);
    }

    private static String inTransaction(Writing writing) {
        return QuarkusTransaction.joiningExisting().timeout(DOWNLOAD_SECONDS).call(writing::write);
    }
}
