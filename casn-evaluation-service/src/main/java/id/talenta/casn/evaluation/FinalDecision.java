package id.talenta.casn.evaluation;

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
import java.util.Set;

/** The final stage of some formations: all of a position and qualification, where empty posts are filled. */
final class FinalDecision {

    private FinalDecision() {}

    /** @param decisions of the committee about ties, whom it chose by formation; none before it decided */
    static Decided decide(CpnsRules rules, EvaluationInput<FinalCandidate> input, Map<String, Set<String>> decisions) {
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
        EmptyPostFilling.Filled filled = new EmptyPostFilling(rules, decided.formations())
                .fill(settled(rows, rules.finalResult().codes(), decisions), decisions);
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

    private static List<ResultRow> settled(List<ResultRow> rows, FinalCodes codes, Map<String, Set<String>> decisions) {
        if (decisions.isEmpty()) {
            return rows;
        }
        return rows.stream()
                .map(row -> {
                    Set<String> chosen = decisions.get(row.formationCode());
                    if (chosen == null || !row.code().equals(codes.undecided())) {
                        return row;
                    }
                    boolean selected = chosen.contains(row.participantNumber());
                    return row.decided(selected ? codes.selected() : codes.notSelected(), null);
                })
                .toList();
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
                null,
                candidate.sources());
    }
}
