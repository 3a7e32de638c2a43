package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.platform.data.csv.ScratchFiles;
import id.talenta.platform.data.ruleset.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides a PPPK selection again from what was recorded of its evaluation, within the transaction of {@link VerificationService}. */
@ApplicationScoped
class PppkVerification {

    private final PppkResults results;
    private final TieDecisionRepository decisions;
    private final ScratchFiles scratch;

    PppkVerification(PppkResults results, TieDecisionRepository decisions, ScratchFiles scratch) {
        this.results = results;
        this.decisions = decisions;
        this.scratch = scratch;
    }

    VerificationView verify(Evaluation evaluation, RuleSet<SelectionRules> ruleSet, PppkRules rules)
            throws IOException {
        Map<String, TieDecision> ties = decisions.byFormation(evaluation.id());
        List<PppkRow> recorded = new ArrayList<>(evaluation.counts().participants());
        results.forEach(evaluation.id(), recorded::add);
        Map<String, PppkFormation> formations = new TreeMap<>();
        results.formations(evaluation.id(), null).forEach((code, found) -> formations.put(code, found.formation()));
        PppkDecided again = PppkDecided.decide(
                rules, formations, recorded.stream().map(PppkRow::candidate).toList(), PppkTieService.chosen(ties));
        VerificationView.Digests ofRules = VerificationView.Digests.of(evaluation.ruleSetDigest(), ruleSet.digest());
        EvaluationDigests.Digests anew =
                EvaluationDigests.of(new PppkFiles(rules, again.formations()), again.rows(), scratch);
        EvaluationDigests.Digests stored =
                EvaluationDigests.of(new PppkFiles(rules, again.formations()), recorded, scratch);
        VerificationView.Digests ofInput = VerificationView.Digests.of(evaluation.inputDigest(), anew.ofInput());
        VerificationView.Digests ofResults = VerificationView.Digests.of(evaluation.resultDigest(), anew.ofResults());
        VerificationView.Digests asStored = VerificationView.Digests.of(evaluation.resultDigest(), stored.ofResults());
        return new VerificationView(
                evaluation.id(),
                ofRules.agrees() && ofInput.agrees() && ofResults.agrees() && asStored.agrees(),
                recorded.size(),
                ties.size(),
                ofRules,
                ofInput,
                ofResults,
                asStored);
    }
}
