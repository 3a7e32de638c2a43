package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private final PppkEligibility eligibility;
    private final PppkComparison comparison;

    /**
     * Explains by the rules that the decision was made with.
     *
     * @param rules the rule set
     */
    public PppkExplanation(PppkRules rules) {
        this.rules = rules;
        this.eligibility = new PppkEligibility(rules);
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
        addTechnical(reasons, formation, candidate, score);
        addTests(reasons, formation, candidate.scores(), score);
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

    private void addTechnical(List<Reason> reasons, PppkFormation formation, PppkCandidate candidate, PppkScore score) {
        PppkTests tests = rules.testsOf(formation.position());
        PppkScores scores = candidate.scores();
        int maximum = tests.technical().maximum();
        PppkAdditional additional = scores.additional() == null ? null : rules.additional();
        if (additional != null || !rules.affirmations().isEmpty()) {
            reasons.add(Reason.counted(Criterion.TECHNICAL_TEST, Outcome.RECORDED, scores.technical(), maximum));
        }
        if (additional != null) {
            reasons.add(Reason.measured(
                    Criterion.TECHNICAL_ADDITIONAL,
                    Outcome.RECORDED,
                    PppkScore.plain(scores.additional()),
                    BigDecimal.valueOf(additional.maximum())));
            Reason combined = Reason.measured(
                    Criterion.TECHNICAL_COMBINED,
                    Outcome.CALCULATED,
                    score.combined(),
                    PppkScore.plain(additional.weight()));
            reasons.add(additional.verified() ? combined : combined.unverified());
        }
        List<PppkAffirmation> granted = PppkScore.granted(rules, formation, candidate.affirmations());
        for (PppkAffirmation affirmation : granted) {
            reasons.add(Reason.measured(
                    affirmation.code().criterion(),
                    Outcome.CALCULATED,
                    PppkScore.points(affirmation, tests),
                    BigDecimal.valueOf(affirmation.percent())));
        }
        if (!granted.isEmpty()) {
            Outcome cap = score.affirmed().compareTo(score.technical()) > 0 ? Outcome.CAPPED : Outcome.NOT_CAPPED;
            reasons.add(Reason.measured(Criterion.AFFIRMATION_CAP, cap, score.affirmed(), BigDecimal.valueOf(maximum)));
        }
    }

    private void addTests(List<Reason> reasons, PppkFormation formation, PppkScores scores, PppkScore score) {
        PppkTests tests = rules.testsOf(formation.position());
        Optional<PppkThreshold> threshold = rules.threshold(formation.need().needType());
        reasons.add(technical(formation, tests, threshold, score));
        reasons.add(part(
                Criterion.MANAGERIAL_SOCIOCULTURAL,
                scores.managerialAndSociocultural(),
                threshold.map(PppkThreshold::managerialAndSociocultural),
                tests.managerialAndSociocultural()));
        reasons.add(part(
                Criterion.INTERVIEW,
                scores.interview(),
                threshold.map(PppkThreshold::interview),
                tests.interview().maximum()));
        reasons.add(Reason.measured(
                Criterion.TOTAL, Outcome.CALCULATED, score.total(), BigDecimal.valueOf(tests.maximum())));
    }

    private Reason technical(
            PppkFormation formation, PppkTests tests, Optional<PppkThreshold> threshold, PppkScore score) {
        BigDecimal maximum = BigDecimal.valueOf(tests.technical().maximum());
        if (threshold.isEmpty() || !threshold.get().technicalByPosition()) {
            return Reason.measured(Criterion.TECHNICAL, Outcome.RECORDED, score.technical(), maximum);
        }
        Optional<PppkEligibility.Minimum> known = eligibility.technicalMinimum(formation);
        if (known.isEmpty()) {
            return Reason.measured(Criterion.TECHNICAL, Outcome.NOT_GIVEN, score.technical(), maximum)
                    .unverified();
        }
        BigDecimal minimum = BigDecimal.valueOf(known.get().value());
        Outcome outcome = score.technical().compareTo(minimum) >= 0 ? Outcome.MET : Outcome.NOT_MET;
        Reason reason = Reason.measured(Criterion.TECHNICAL, outcome, score.technical(), minimum);
        return known.get().verified() ? reason : reason.unverified();
    }

    private static Reason part(Criterion criterion, int score, Optional<Integer> minimum, int maximum) {
        return minimum.map(least -> Reason.atLeast(criterion, score, least))
                .orElseGet(() -> Reason.counted(criterion, Outcome.RECORDED, score, maximum));
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
        reasons.add(Reason.counted(Criterion.QUOTA, outcome, placement.rank(), quota));
        if (placement.sharing() > 1) {
            reasons.add(Reason.counted(Criterion.TIE, outcome, placement.sharing(), postsLeft));
        }
        if (outcome != Outcome.UNDECIDED) {
            comparison.add(
                    reasons,
                    PppkKey.of(rules, candidate, score),
                    outcome == Outcome.WITHIN ? cut.firstOutside() : cut.lastWithin());
        }
    }

    private void addRelocation(List<Reason> reasons, PppkRelocated relocated, PppkKey own) {
        reasons.add(Reason.of(Criterion.RELOCATION, relocated.outcome(), relocated.formationCode(), null));
        comparison.add(reasons, own, relocated.edge());
        for (PppkTie tie : relocated.ties()) {
            reasons.add(Reason.counted(Criterion.TIE, Outcome.UNDECIDED, tie.sharing(), tie.posts())
                    .unverified());
            if (tie.outcome() != Outcome.UNDECIDED) {
                reasons.add(Reason.committeeDecision(tie.outcome() == Outcome.SELECTED));
            }
        }
    }
}
