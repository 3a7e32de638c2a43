package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalExplanation;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.casn.evaluation.rules.SkdExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the reasons of a result from what was recorded with it, by the rule set that decided it. */
final class Explainer {

    private final Stage stage;
    private final SkdExplanation skd;
    private final FinalExplanation finalStage;
    private final Map<String, FormationResult> formations;
    private final Map<String, TieDecision> decisions;
    private final boolean seesPersonalData;

    Explainer(
            Stage stage,
            CpnsRules rules,
            Map<String, FormationResult> formations,
            Map<String, TieDecision> decisions,
            boolean seesPersonalData) {
        this.stage = stage;
        this.skd = new SkdExplanation(rules);
        this.finalStage = new FinalExplanation(rules);
        this.formations = formations;
        this.decisions = decisions;
        this.seesPersonalData = seesPersonalData;
    }

    ResultView explain(ResultRow row) {
        return ResultView.of(row, reasons(row));
    }

    /** As the caller may see them. */
    List<Reason> reasons(ResultRow row) {
        FormationResult in = formations.get(row.formationCode());
        List<Reason> reasons = new ArrayList<>(
                stage == Stage.SKD
                        ? skd.explain(in.formation(), row.skdCandidate(), row.placement(), in.cut())
                        : finalStage.explain(in.formation(), row.finalCandidate(), row.placement(), in.cut()));
        TieDecision decision = decisions.get(row.formationCode());
        if (decision != null && row.rank() == in.cut().straddleRank()) {
            reasons.add(Reason.committeeDecision(decision.selected().contains(row.participantNumber())));
        }
        return seesPersonalData ? reasons : reasons.stream().map(Reason::masked).toList();
    }
}
