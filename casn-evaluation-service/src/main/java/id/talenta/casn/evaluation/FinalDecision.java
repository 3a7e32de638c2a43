package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.EvaluationInput.Input;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.FinalCodes;
import id.talenta.casn.evaluation.rules.FinalScore;
import id.talenta.casn.evaluation.rules.FinalStage;
import id.talenta.casn.evaluation.rules.Gpa;
import id.talenta.casn.evaluation.rules.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The final stage of a whole selection. */
final class FinalDecision {

    private FinalDecision() {}

    static Decided decide(CpnsRules rules, Input<FinalCandidate> input) {
        FinalStage stage = new FinalStage(rules);
        ByFormation decided = ByFormation.decide(input, stage::decide);
        List<ResultRow> rows = new ArrayList<>(input.candidates().size());
        Map<String, Integer> byCode = new HashMap<>();
        int present = 0;
        for (int i = 0; i < input.candidates().size(); i++) {
            FinalCandidate candidate = input.candidates().get(i);
            Placement placement = decided.placements().get(i);
            present += candidate.present() ? 1 : 0;
            byCode.merge(placement.code(), 1, Integer::sum);
            rows.add(row(rules, candidate, input.formationOf().get(i), placement));
        }
        FinalCodes codes = rules.finalResult().codes();
        int selected = byCode.getOrDefault(codes.selected(), 0);
        Counts counts = new Counts(
                rows.size(),
                present,
                rows.size() - present,
                null,
                null,
                selected,
                byCode.getOrDefault(codes.notSelected(), 0),
                byCode.getOrDefault(codes.eliminated(), 0),
                byCode.getOrDefault(codes.undecided(), 0),
                decided.formations().size(),
                decided.posts(),
                selected,
                decided.posts() - selected);
        return new Decided(rows, decided.formations(), counts);
    }

    private static ResultRow row(CpnsRules rules, FinalCandidate candidate, String formation, Placement placement) {
        Gpa gpa = candidate.gpa();
        return new ResultRow(
                candidate.participantNumber(),
                formation,
                placement.code(),
                placement.rank(),
                placement.sharing(),
                false,
                candidate.present(),
                candidate.skd(),
                candidate.skb(),
                candidate.eliminated(),
                candidate.competes()
                        ? FinalScore.of(rules, candidate.skd().total(), candidate.skb())
                                .total()
                        : null,
                gpa == null ? null : gpa.value(),
                gpa == null ? null : gpa.scale(),
                candidate.birthDate());
    }
}
