package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.platform.data.csv.ScratchFiles;
import id.talenta.platform.data.database.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides a PPPK selection again from what was recorded of its evaluation. */
@ApplicationScoped
class PppkVerification {

    private final PppkResults results;
    private final Snapshots snapshots;
    private final ScratchFiles scratch;

    PppkVerification(PppkResults results, Snapshots snapshots, ScratchFiles scratch) {
        this.results = results;
        this.snapshots = snapshots;
        this.scratch = scratch;
    }

    /** Reads, within a transaction, what comparing needs beside the people. */
    VerificationService.Comparing prepared(
            Evaluation evaluation, String ruleSetDigest, PppkRules rules, Map<String, Set<String>> chosen) {
        Map<String, PppkFormationResult> found = results.formations(evaluation.id(), null);
        return () -> compare(evaluation, ruleSetDigest, rules, chosen, found);
    }

    private VerificationView compare(
            Evaluation evaluation,
            String ruleSetDigest,
            PppkRules rules,
            Map<String, Set<String>> chosen,
            Map<String, PppkFormationResult> found)
            throws IOException {
        PppkPositions positions = positions(found);
        int participants = 0;
        try (ReadAhead<PppkResults.Part> recorded = new ReadAhead<>(
                        snapshots.ofCaller(), (view, to) -> results.forEachPart(view, evaluation.id(), positions, to));
                EvaluationDigests<PppkRow> anew = new EvaluationDigests<>(new PppkFiles(rules, found), scratch);
                EvaluationDigests<PppkRow> stored = new EvaluationDigests<>(new PppkFiles(rules, found), scratch)) {
            for (PppkResults.Part part = recorded.next(); part != null; part = recorded.next()) {
                participants += part.rows().size();
                stored.rows(part.rows());
                anew.rows(PppkDecided.decide(
                                rules,
                                part.formations(),
                                part.rows().stream().map(PppkRow::candidate).toList(),
                                chosen)
                        .rows());
            }
            anew.end();
            stored.end();
            return VerificationView.of(
                    evaluation, ruleSetDigest, participants, chosen.size(), anew.get(), stored.get());
        }
    }

    private static PppkPositions positions(Map<String, PppkFormationResult> found) {
        Map<String, PppkFormation> formations = new TreeMap<>();
        found.forEach((code, result) -> formations.put(code, result.formation()));
        return new PppkPositions(formations);
    }
}
