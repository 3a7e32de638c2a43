package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Says why {@link SkdStage} decided as it did, for one person, from what was recorded. Code and rank follow from the
 * reasons alone.
 */
public final class SkdExplanation {

    private final SkdRules rules;
    private final Verification verification;

    /**
     * Explains by the rules that the decision was made with.
     *
     * @param rules the rule set
     */
    public SkdExplanation(CpnsRules rules) {
        this.rules = rules.skd();
        this.verification = new Verification(rules);
    }

    /**
     * The reasons of a decision, in the order in which it was made: attendance or the selection that the scores were taken
     * over from, passing grades, fallback, rank, tie, comparison
     * with the person at the edge.
     *
     * @param formation the formation
     * @param candidate the person's scores
     * @param placement what was decided for them
     * @param cut where the line was drawn in their formation
     * @return the reasons, never empty
     */
    public List<Reason> explain(
            FormationNeed formation, SkdCandidate candidate, Placement placement, FormationCut cut) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.outcome() != null) {
            reasons.add(Reason.left(candidate.outcome()));
            return reasons;
        }
        if (!candidate.present()) {
            reasons.add(Reason.stated(Criterion.ATTENDANCE, Outcome.ABSENT, false));
            return reasons;
        }
        reasons.add(
                candidate.origin() == null
                        ? Reason.stated(Criterion.ATTENDANCE, Outcome.PRESENT, true)
                        : GradeReasons.takenOver(rules, candidate.origin()));
        PassingGrade grade = rules.passingGrade(formation.needType(), formation.specialPost());
        boolean waived = rules.waivesGrade(candidate.origin());
        if (!waived) {
            reasons.addAll(GradeReasons.of(grade, candidate.scores()));
        }
        boolean fallback = rules.fallback() != null && !waived && !grade.metBy(candidate.scores());
        if (fallback) {
            rules.fallback()
                    .reason(formation.needType(), candidate.scores(), placement.ranked())
                    .ifPresent(reasons::add);
        }
        List<Reason> ranked = placement.ranked() ? ofRank(candidate, placement, cut) : List.of();
        ranked.stream()
                .map(reason -> fallback && !rules.fallback().verified() ? reason.unverified() : reason)
                .forEach(reasons::add);
        return verification.ofSkd(reasons);
    }

    private List<Reason> ofRank(SkdCandidate candidate, Placement placement, FormationCut cut) {
        List<Reason> reasons = new ArrayList<>();
        addRank(reasons, placement, cut);
        boolean within = placement.rank() <= cut.limit();
        EdgeComparison.add(
                reasons,
                rules.ranking(),
                RankingKey.ofSkd(candidate.scores()),
                within ? cut.firstOutside() : cut.lastWithin());
        return reasons;
    }

    /**
     * Compares two people, criterion by criterion down to the first that differs.
     *
     * @param own whose comparison it is
     * @param other with whom they are compared
     * @return one reason per criterion
     */
    public List<Reason> compare(SkdScores own, SkdScores other) {
        List<Reason> reasons = new ArrayList<>();
        EdgeComparison.add(reasons, rules.ranking(), RankingKey.ofSkd(own), RankingKey.ofSkd(other));
        return verification.ofSkd(reasons);
    }

    private static void addRank(List<Reason> reasons, Placement placement, FormationCut cut) {
        boolean within = placement.rank() <= cut.limit();
        Outcome outcome = within ? Outcome.WITHIN : Outcome.OUTSIDE;
        reasons.add(Reason.counted(Criterion.RANK, outcome, placement.rank(), cut.limit()));
        if (placement.sharing() > 1) {
            int placesLeft = Math.max(0, cut.limit() - placement.rank() + 1);
            boolean across = within && placement.sharing() > placesLeft;
            reasons.add(Reason.counted(
                    Criterion.TIE, across ? Outcome.INCLUDED : outcome, placement.sharing(), placesLeft));
        }
    }
}
