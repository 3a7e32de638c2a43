package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Says why {@link FinalStage} decided as it did, for one person, from what was recorded. Code and rank follow from the
 * reasons alone.
 */
public final class FinalExplanation {

    private final CpnsRules rules;
    private final Verification verification;

    /**
     * Explains by the rules that the decision was made with.
     *
     * @param rules the rule set
     */
    public FinalExplanation(CpnsRules rules) {
        this.rules = rules;
        this.verification = new Verification(rules);
    }

    /**
     * The reasons of a decision, in the order in which it was made: attendance, elimination, the final score and how it
     * came about, rank against the quota, tie, comparison with the person at the edge. Who is undecided is equal to the
     * edge on everything, so there the tie is the last reason.
     *
     * @param formation the formation
     * @param candidate the person's facts
     * @param placement what the stage decided for them
     * @param cut where the line was drawn in their formation
     * @return the reasons, never empty
     */
    public List<Reason> explain(
            FormationNeed formation, FinalCandidate candidate, Placement placement, FormationCut cut) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.outcome() != null) {
            reasons.add(Reason.left(candidate.outcome()));
            return reasons;
        }
        if (!candidate.present()) {
            reasons.add(Reason.stated(Criterion.ATTENDANCE, Outcome.ABSENT, false));
            SkbTestReasons.addAbsences(reasons, integrated(formation, candidate));
            return reasons;
        }
        reasons.add(Reason.stated(Criterion.ATTENDANCE, Outcome.PRESENT, true));
        if (candidate.eliminated()) {
            reasons.add(Reason.stated(Criterion.ELIMINATION, Outcome.ELIMINATED, true));
            SkbTestReasons.addEliminations(reasons, integrated(formation, candidate));
            return reasons;
        }
        reasons.add(Reason.stated(Criterion.ELIMINATION, Outcome.NOT_ELIMINATED, false));
        SkbTestReasons.addEliminations(reasons, integrated(formation, candidate));
        addScore(reasons, formation, candidate);
        Outcome outcome = standing(placement, formation.quota());
        addRank(reasons, placement, formation.quota(), outcome);
        if (outcome != Outcome.UNDECIDED) {
            EdgeComparison.add(
                    reasons,
                    rules.finalResult().ranking(),
                    FinalStage.keyOf(rules, candidate),
                    outcome == Outcome.WITHIN ? cut.firstOutside() : cut.lastWithin());
        }
        return verification.ofFinal(reasons);
    }

    /**
     * Compares two people who compete, criterion by criterion down to the first that differs.
     *
     * @param own whose comparison it is
     * @param other with whom they are compared
     * @return one reason per criterion, none if they do not both compete
     */
    public List<Reason> compare(FinalCandidate own, FinalCandidate other) {
        List<Reason> reasons = new ArrayList<>();
        if (own.competes() && other.competes()) {
            EdgeComparison.add(
                    reasons,
                    rules.finalResult().ranking(),
                    FinalStage.keyOf(rules, own),
                    FinalStage.keyOf(rules, other));
        }
        return verification.ofFinal(reasons);
    }

    /** The tests of the formation, none where it has declared none. */
    private SkbIntegration integrated(FormationNeed formation, FinalCandidate candidate) {
        return formation.skbTests().isEmpty()
                ? null
                : SkbIntegration.of(
                        rules, formation.skbTests(), candidate.sources().skbTests());
    }

    private void addScore(List<Reason> reasons, FormationNeed formation, FinalCandidate candidate) {
        FinalRules integration = rules.finalResult();
        BigDecimal scale = BigDecimal.valueOf(integration.scale());
        FinalScore score = FinalScore.of(rules, candidate.skd().total(), candidate.skb());
        if (candidate.sources().skd() != null) {
            reasons.add(GradeReasons.takenOver(rules.skd(), candidate.sources().skd()));
        }
        reasons.add(Reason.counted(
                Criterion.SKD,
                Outcome.RECORDED,
                candidate.skd().total(),
                rules.skd().maximum()));
        reasons.add(calculated(Criterion.SKD_SCALED, score.skdScaled(), scale));
        reasons.add(calculated(
                Criterion.SKD_WEIGHTED,
                score.skdWeighted(),
                integration.weights().skd()));
        // Scores come back from storage with padding zeros: the reason is the same with and without.
        Reason skb = Reason.measured(
                Criterion.SKB,
                formation.skbTests().isEmpty() ? Outcome.RECORDED : Outcome.CALCULATED,
                candidate.skb().stripTrailingZeros(),
                BigDecimal.valueOf(rules.skb().maximum()));
        reasons.addAll(
                formation.skbTests().isEmpty()
                        ? List.of(skb)
                        : SkbTestReasons.ofScore(rules.skb(), integrated(formation, candidate), skb));
        reasons.add(calculated(
                Criterion.SKB_WEIGHTED,
                score.skbWeighted(),
                integration.weights().skb()));
        reasons.add(calculated(Criterion.FINAL, score.total(), scale));
    }

    private static Outcome standing(Placement placement, int quota) {
        if (placement.rank() > quota) {
            return Outcome.OUTSIDE;
        }
        return placement.sharing() <= postsLeft(placement, quota) ? Outcome.WITHIN : Outcome.UNDECIDED;
    }

    private static void addRank(List<Reason> reasons, Placement placement, int quota, Outcome outcome) {
        reasons.add(Reason.counted(Criterion.QUOTA, outcome, placement.rank(), quota));
        if (placement.sharing() > 1) {
            reasons.add(Reason.counted(Criterion.TIE, outcome, placement.sharing(), postsLeft(placement, quota)));
        }
    }

    private static int postsLeft(Placement placement, int quota) {
        return Math.max(0, quota - placement.rank() + 1);
    }

    private static Reason calculated(Criterion criterion, BigDecimal value, BigDecimal bound) {
        return Reason.measured(criterion, Outcome.CALCULATED, value, bound);
    }
}
