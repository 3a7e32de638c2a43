package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
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

    PppkVerification(PppkResults results, TieDecisionRepository decisions) {
        this.results = results;
        this.decisions = decisions;
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
        VerificationView.Digests ofInput =
                VerificationView.Digests.of(evaluation.inputDigest(), PppkWork.inputDigest(rules, again));
        VerificationView.Digests ofResults =
                VerificationView.Digests.of(evaluation.resultDigest(), PppkWork.resultDigest(again));
        VerificationView.Digests asStored = VerificationView.Digests.of(
                evaluation.resultDigest(), PppkWork.resultDigest(new PppkDecided(recorded, again.formations())));
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
