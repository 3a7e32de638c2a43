package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalExplanation;
import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.OptimisationExplanation;
import id.talenta.casn.evaluation.rules.QueueCut;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.casn.evaluation.rules.SkdExplanation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the reasons of a result from what was recorded with it, by the rule set that decided it. */
final class Explainer {

    private final Stage stage;
    private final CpnsRules rules;
    private final SkdExplanation skd;
    private final FinalExplanation finalStage;
    private final OptimisationExplanation optimisation;
    private final Recorded recorded;
    private final Map<String, QueueCut> queues = new HashMap<>();
    private final Seen seen;

    Explainer(Stage stage, CpnsRules rules, Recorded recorded, Seen seen) {
        this.stage = stage;
        this.rules = rules;
        this.skd = new SkdExplanation(rules);
        this.finalStage = new FinalExplanation(rules);
        this.optimisation = new OptimisationExplanation(rules);
        this.recorded = recorded;
        recorded.queues().forEach(queue -> queues.put(key(queue.stepCode(), queue.formationCode()), queue));
        this.seen = seen;
    }

    /**
     * What of it the caller may see.
     *
     * @param personal whether values that are personal data
     * @param withoutTests the formations of whose single tests of SKB nothing is shown
     */
    record Seen(boolean personal, Set<String> withoutTests) {}

    /**
     * What was recorded with the results to be explained.
     *
     * @param formations theirs, and those that they were moved to or could have been
     * @param queues for posts of the latter
     * @param decisions of the committee, by formation
     */
    record Recorded(
            Map<String, FormationResult> formations, List<QueueCut> queues, Map<String, TieDecision> decisions) {}

    ResultView explain(ResultRow row) {
        return explain(row, reasons(row).stream().map(ReasonView::of).toList());
    }

    /** @param reasons as they are shown */
    ResultView explain(ResultRow row, List<ReasonView> reasons) {
        List<SkbTestView> tests = seen.withoutTests().contains(row.formationCode())
                ? List.of()
                : SkbTestView.of(
                        rules,
                        recorded.formations().get(row.formationCode()).formation(),
                        row.sources().skbTests());
        return ResultView.of(row, reasons, tests);
    }

    /** As the caller may see them. */
    List<Reason> reasons(ResultRow row) {
        FormationResult in = recorded.formations().get(row.formationCode());
        List<Reason> reasons = new ArrayList<>(
                stage == Stage.SKD
                        ? skd.explain(in.formation(), row.skdCandidate(), row.placement(), in.cut())
                        : finalStage.explain(in.formation(), row.finalCandidate(), row.placement(), in.cut()));
        addDecision(reasons, row, row.formationCode(), row.rank(), in.cut().straddleRank());
        if (row.move() != null) {
            addMove(reasons, row, row.move());
        }
        if (seen.withoutTests().contains(row.formationCode())) {
            reasons.removeIf(reason -> reason.test() != null);
        }
        return shown(reasons);
    }

    private void addMove(List<Reason> reasons, ResultRow row, Move move) {
        QueueCut queue = queues.get(key(move.stepCode(), move.formationCode()));
        FormationResult receiving = recorded.formations().get(move.formationCode());
        reasons.addAll(optimisation.explain(receiving.formation(), row.finalCandidate(), move, queue));
        addDecision(reasons, row, move.formationCode(), move.rank(), queue.straddleRank());
    }

    private void addDecision(List<Reason> reasons, ResultRow row, String formationCode, int rank, int straddleRank) {
        TieDecision decision = recorded.decisions().get(formationCode);
        if (decision != null && straddleRank > 0 && rank == straddleRank) {
            reasons.add(Reason.committeeDecision(decision.selected().contains(row.participantNumber())));
        }
    }

    /** Where the line was drawn in somebody's formation. */
    FormationCut cutOf(ResultRow row) {
        return recorded.formations().get(row.formationCode()).cut();
    }

    /** The last rank inside in somebody's formation. */
    int limitOf(ResultRow row) {
        return recorded.formations().get(row.formationCode()).cut().limit();
    }

    /** How many people have a rank in somebody's formation. */
    int rankedWith(ResultRow row) {
        return recorded.formations().get(row.formationCode()).cut().ranked();
    }

    /**
     * Compares somebody with others.
     *
     * @param queue in which they are compared; null for their own formation
     */
    List<ComparisonView> compare(ResultRow row, Move queue, List<ResultRow> others) {
        if (row.rank() == 0) {
            return List.of();
        }
        return others.stream()
                .filter(other -> !other.participantNumber().equals(row.participantNumber()))
                .map(other -> ComparisonView.of(row, queue, other, shown(compared(row, other))))
                .toList();
    }

    private List<Reason> compared(ResultRow row, ResultRow other) {
        return stage == Stage.SKD
                ? skd.compare(row.skd(), other.skd())
                : finalStage.compare(row.finalCandidate(), other.finalCandidate());
    }

    private List<Reason> shown(List<Reason> reasons) {
        return seen.personal() ? reasons : reasons.stream().map(Reason::masked).toList();
    }

    private static String key(String step, String formationCode) {
        return step + " " + formationCode;
    }
}
