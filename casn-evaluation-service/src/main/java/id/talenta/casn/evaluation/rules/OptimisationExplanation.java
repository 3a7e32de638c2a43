package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/** Says why {@link OptimisationChain} moved somebody or did not, from what was recorded of the queue. */
public final class OptimisationExplanation {

    private final CpnsRules rules;
    private final Verification verification;

    /**
     * Explains by the rules that the decision was made with.
     *
     * @param rules the rule set, with a chain
     */
    public OptimisationExplanation(CpnsRules rules) {
        this.rules = rules;
        this.verification = new Verification(rules);
    }

    /**
     * The reasons in the order in which the decision was made: step and receiving formation, its passing grade, rank in the
     * queue, tie, comparison with the person at the edge. Where the step is not verified, neither is any of them.
     *
     * @param receiving the receiving formation
     * @param candidate the person's facts
     * @param move where they stood
     * @param cut where the line was drawn in that queue
     * @return the reasons, never empty
     */
    public List<Reason> explain(FormationNeed receiving, FinalCandidate candidate, Move move, QueueCut cut) {
        OptimisationStep step = rules.finalResult().optimisation().step(move.stepCode());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                Criterion.OPTIMISATION, Outcome.valueOf(move.kind().name()), move.stepCode(), move.formationCode()));
        if (step.passingGrade()) {
            reasons.addAll(GradeReasons.of(
                    rules.skd().passingGrade(receiving.needType(), receiving.specialPost()), candidate.skd()));
        }
        addQueue(reasons, candidate, move, cut);
        return step.verified()
                ? verification.ofFinal(reasons)
                : reasons.stream().map(Reason::unverified).toList();
    }

    private void addQueue(List<Reason> reasons, FinalCandidate candidate, Move move, QueueCut cut) {
        if (move.rank() == 0) {
            reasons.add(Reason.of(Criterion.QUEUE, Outcome.OUTSIDE, null, Integer.toString(cut.posts())));
            compare(reasons, candidate, cut.lastWithin());
            return;
        }
        int left = cut.posts() - move.rank() + 1;
        Outcome outcome = move.sharing() <= left ? Outcome.WITHIN : Outcome.UNDECIDED;
        reasons.add(Reason.counted(Criterion.QUEUE, outcome, move.rank(), cut.posts()));
        if (move.sharing() > 1) {
            reasons.add(Reason.counted(Criterion.TIE, outcome, move.sharing(), left));
        }
        if (outcome == Outcome.WITHIN) {
            compare(reasons, candidate, cut.firstOutside());
        }
    }

    private void compare(List<Reason> reasons, FinalCandidate candidate, RankingKey edge) {
        EdgeComparison.add(reasons, rules.finalResult().ranking(), FinalStage.keyOf(rules, candidate), edge);
    }
}
