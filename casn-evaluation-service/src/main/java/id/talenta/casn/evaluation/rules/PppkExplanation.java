package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says why {@link PppkStage} decided as it did, for one person, from what was recorded. Code and rank follow from the
 * reasons alone. A comparison with the edge of the own formation stands before {@link Criterion#RELOCATION}, one with
 * the last who was moved stands behind it.
 */
public final class PppkExplanation {

    /** What tells on what ground points were added, or from what that could be worked out. */
    private static final Set<Criterion> SENSITIVE = EnumSet.of(
            Criterion.TECHNICAL_TEST,
            Criterion.TECHNICAL_ADDITIONAL,
            Criterion.TECHNICAL_COMBINED,
            Criterion.AFFIRMATION_CERTIFICATE,
            Criterion.AFFIRMATION_AGE_AND_SERVICE,
            Criterion.AFFIRMATION_DISABILITY,
            Criterion.AFFIRMATION_THK_II,
            Criterion.AFFIRMATION_CAP);

    private final PppkRules rules;
    private final PppkTestReasons tests;
    private final PppkReadings readings;
    private final PppkComparison comparison;

    /**
     * Explains by the rules that the decision was made with.
     *
     * @param rules the rule set
     */
    public PppkExplanation(PppkRules rules) {
        this.rules = rules;
        this.tests = new PppkTestReasons(rules);
        this.readings = new PppkReadings(rules);
        this.comparison = new PppkComparison(rules);
    }

    /**
     * The reasons of a decision, in the order in which it was made: attendance, priority class, the technical score and
     * how it came about, the other tests, total, rank against the quota, tie, comparison with the edge, what the committee
     * decided about the tie, relocation and the ties that came up in it.
     *
     * @param formation the formation that the person applied to
     * @param candidate the person's facts
     * @param placed what the stage decided for them
     * @param cut where the line was drawn in their formation
     * @param chosen whom the committee chose of those who are equal across the quota of the formation; null if it did not
     *     decide
     * @return the reasons, never empty
     */
    public List<Reason> explain(
            PppkFormation formation,
            PppkCandidate candidate,
            PppkPlacement placed,
            PppkCut cut,
            Collection<String> chosen) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.outcome() != null) {
            reasons.add(Reason.left(candidate.outcome()));
            return reasons;
        }
        if (!candidate.present()) {
            reasons.add(Reason.stated(Criterion.ATTENDANCE, Outcome.ABSENT, false));
            return reasons;
        }
        reasons.add(Reason.stated(Criterion.ATTENDANCE, Outcome.PRESENT, true));
        rules.priority(candidate.priority()).ifPresent(priority -> reasons.add(priority(priority)));
        PppkScore score = PppkScore.of(rules, formation, candidate);
        tests.add(reasons, formation, candidate, score);
        if (!placed.placement().ranked()) {
            return reasons;
        }
        addStanding(reasons, placed.placement(), formation.need().quota(), candidate, score, cut);
        if (chosen != null && placed.placement().rank() == cut.straddleRank()) {
            reasons.add(Reason.committeeDecision(chosen.contains(candidate.participantNumber())));
        }
        if (placed.relocated() != null) {
            addRelocation(reasons, placed.relocated(), PppkKey.of(rules, candidate, score));
        }
        return reasons;
    }

    /**
     * The reasons for somebody who may not see on what ground points were added: without those that tell it or from
     * which it could be worked out, for everybody alike, since where they are missing only for some they tell it too.
     *
     * @param reasons all reasons
     * @return the same where the rules have no affirmations
     */
    public List<Reason> withoutSensitive(List<Reason> reasons) {
        return rules.affirmations().isEmpty()
                ? reasons
                : reasons.stream()
                        .filter(reason -> !SENSITIVE.contains(reason.criterion()))
                        .toList();
    }

    private static Reason priority(PppkPriority priority) {
        Reason reason =
                Reason.of(Criterion.PRIORITY, Outcome.RECORDED, priority.code(), Integer.toString(priority.level()));
        return priority.verified() ? reason : reason.unverified();
    }

    private void addStanding(
            List<Reason> reasons,
            Placement placement,
            int quota,
            PppkCandidate candidate,
            PppkScore score,
            PppkCut cut) {
        int postsLeft = Math.max(0, quota - placement.rank() + 1);
        Outcome outcome = placement.rank() > quota
                ? Outcome.OUTSIDE
                : placement.sharing() <= postsLeft ? Outcome.WITHIN : Outcome.UNDECIDED;
        PppkKey own = PppkKey.of(rules, candidate, score);
        PppkKey edge = outcome == Outcome.WITHIN ? cut.firstOutside() : cut.lastWithin();
        reasons.add(readings.ofRank(Reason.counted(Criterion.QUOTA, outcome, placement.rank(), quota), own, edge));
        if (placement.sharing() > 1) {
            reasons.add(
                    readings.ofRank(Reason.counted(Criterion.TIE, outcome, placement.sharing(), postsLeft), own, edge));
        }
        if (outcome != Outcome.UNDECIDED) {
            comparison.add(reasons, own, edge);
        }
    }

    private void addRelocation(List<Reason> reasons, PppkRelocated relocated, PppkKey own) {
        List<Reason> moved = new ArrayList<>();
        moved.add(Reason.of(Criterion.RELOCATION, relocated.outcome(), relocated.formationCode(), null));
        comparison.add(moved, own, relocated.edge());
        reasons.addAll(readings.allFollowing(moved, PppkPart.RELOCATION));
        for (PppkTie tie : relocated.ties()) {
            reasons.add(Reason.counted(Criterion.TIE, Outcome.UNDECIDED, tie.sharing(), tie.posts())
                    .unverified());
            if (tie.outcome() != Outcome.UNDECIDED) {
                reasons.add(Reason.committeeDecision(tie.outcome() == Outcome.SELECTED));
            }
        }
    }
}
