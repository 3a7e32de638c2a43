package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.Placement;
import id.talenta.casn.evaluation.rules.ScoreSources;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdStage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The SKD stage of some formations. */
final class SkdDecision {

    private SkdDecision() {}

    static Decided decide(CpnsRules rules, EvaluationInput<SkdCandidate> input) {
        SkdStage stage = new SkdStage(rules);
        ByFormation decided = ByFormation.decide(input, stage::decide);
        List<ResultRow> rows = new ArrayList<>(input.candidates().size());
        int present = 0;
        int excluded = 0;
        int met = 0;
        int letThrough = 0;
        for (int i = 0; i < input.candidates().size(); i++) {
            SkdCandidate candidate = input.candidates().get(i);
            Placement placement = decided.placements().get(i);
            boolean through = rules.skd().letsThrough(placement.code());
            excluded += candidate.outcome() != null ? 1 : 0;
            present += candidate.outcome() == null && candidate.present() ? 1 : 0;
            met += stage.meetsGrade(input.formations().get(input.formationOf().get(i)), candidate) ? 1 : 0;
            letThrough += through ? 1 : 0;
            rows.add(new ResultRow(
                    candidate.participantNumber(),
                    input.formationOf().get(i),
                    placement.code(),
                    placement.rank(),
                    placement.sharing(),
                    through,
                    candidate.present(),
                    candidate.scores(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    candidate.outcome(),
                    null,
                    ScoreSources.of(candidate.origin(), List.of())));
        }
        Counts counts = new Counts(
                rows.size(),
                present,
                rows.size() - present - excluded,
                met,
                letThrough,
                null,
                null,
                null,
                null,
                decided.formations().size(),
                decided.posts(),
                null,
                null,
                null,
                rules.outcomes() == null ? null : excluded);
        return new Decided(rows, decided.formations(), counts);
    }

    /** Formations were checked by the rules of the day they were imported; a later version can lack a need type. */
    static void requireGrades(CpnsRules rules, Collection<FormationNeed> formations) {
        Set<NeedType> known = rules.skd().needTypes();
        long without = formations.stream()
                .filter(formation -> !known.contains(formation.needType()))
                .count();
        EvaluationWork.requireNoneMissing(without, "formations-without-grade");
    }
}
