package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.EvaluationInput.Input;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
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
        int present = 0;
        int excluded = 0;
        for (int i = 0; i < input.candidates().size(); i++) {
            FinalCandidate candidate = input.candidates().get(i);
            excluded += candidate.outcome() != null ? 1 : 0;
            present += candidate.outcome() == null && candidate.present() ? 1 : 0;
            rows.add(row(
                    rules,
                    candidate,
                    input.formationOf().get(i),
                    decided.placements().get(i)));
        }
        EmptyPostFilling.Filled filled = new EmptyPostFilling(rules, decided.formations()).fill(rows, Map.of());
        Counts counts = new Counts(
                        rows.size(),
                        present,
                        rows.size() - present - excluded,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        decided.formations().size(),
                        decided.posts(),
                        null,
                        null,
                        null,
                        rules.outcomes() == null ? null : excluded)
                .decided(rules.finalResult(), byCode(filled.rows()));
        return new Decided(filled.rows(), decided.formations(), counts, filled.queues());
    }

    private static Map<String, Integer> byCode(List<ResultRow> rows) {
        Map<String, Integer> byCode = new HashMap<>();
        rows.forEach(row -> byCode.merge(row.code(), 1, Integer::sum));
        return byCode;
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
                candidate.birthDate(),
                candidate.outcome(),
                null);
    }
}
