package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The reasons about the tests of somebody who was present: how the technical score came about, passing grades, the total. */
final class PppkTestReasons {

    private final PppkRules rules;
    private final PppkEligibility eligibility;
    private final PppkReadings readings;

    PppkTestReasons(PppkRules rules) {
        this.rules = rules;
        this.eligibility = new PppkEligibility(rules);
        this.readings = new PppkReadings(rules);
    }

    void add(List<Reason> reasons, PppkFormation formation, PppkCandidate candidate, PppkScore score) {
        addTechnical(reasons, formation, candidate, score);
        addTests(reasons, formation, candidate.scores(), score);
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
            reasons.add(readings.ofAffirmation(
                    Reason.measured(
                            affirmation.code().criterion(),
                            Outcome.CALCULATED,
                            PppkScore.points(affirmation, tests),
                            BigDecimal.valueOf(affirmation.percent())),
                    affirmation));
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
                threshold,
                PppkThreshold::managerialAndSociocultural,
                tests.managerialAndSociocultural()));
        reasons.add(part(
                Criterion.INTERVIEW,
                scores.interview(),
                threshold,
                PppkThreshold::interview,
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
        boolean verified = known.get().verified() && threshold.get().verified();
        return verified ? readings.ofGrade(reason, formation) : reason.unverified();
    }

    private static Reason part(
            Criterion criterion,
            int score,
            Optional<PppkThreshold> threshold,
            ToIntFunction<PppkThreshold> minimum,
            int maximum) {
        if (threshold.isEmpty()) {
            return Reason.counted(criterion, Outcome.RECORDED, score, maximum);
        }
        Reason reason = Reason.atLeast(criterion, score, minimum.applyAsInt(threshold.get()));
        return threshold.get().verified() ? reason : reason.unverified();
    }
}
