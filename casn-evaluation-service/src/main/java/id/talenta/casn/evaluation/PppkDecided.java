package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkCandidate;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkResult;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkStage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an evaluation of a PPPK selection came to.
 *
 * @param rows by participant number
 * @param formations every formation of the selection, by its code
 */
record PppkDecided(List<PppkRow> rows, Map<String, PppkFormationResult> formations, Counts counts) {

    /** @param chosen what the committee decided, by formation */
    static PppkDecided decide(
            PppkRules rules,
            Map<String, PppkFormation> formations,
            List<PppkCandidate> candidates,
            Map<String, Set<String>> chosen) {
        PppkResult result = new PppkStage(rules).decide(formations, candidates, chosen);
        List<PppkRow> rows = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            rows.add(PppkRow.of(candidates.get(i), result.placements().get(i)));
        }
        Map<String, PppkFormationResult> decided = new TreeMap<>();
        formations.forEach((code, formation) -> decided.put(
                code, new PppkFormationResult(formation, result.cuts().get(code))));
        return new PppkDecided(rows, decided, counts(rules, formations, rows));
    }

    private static Counts counts(PppkRules rules, Map<String, PppkFormation> formations, List<PppkRow> rows) {
        int excluded = 0;
        int present = 0;
        int met = 0;
        Map<String, Integer> byCode = new HashMap<>();
        for (PppkRow row : rows) {
            excluded += row.outcome() != null ? 1 : 0;
            present += row.outcome() == null && row.present() ? 1 : 0;
            met += row.rank() > 0 ? 1 : 0;
            byCode.merge(row.code(), 1, Integer::sum);
        }
        int posts = formations.values().stream()
                .mapToInt(formation -> formation.need().quota())
                .sum();
        return new Counts(
                        rows.size(),
                        present,
                        rows.size() - present - excluded,
                        met,
                        null,
                        null,
                        null,
                        null,
                        null,
                        formations.size(),
                        posts,
                        null,
                        null,
                        null,
                        rules.outcomes() == null ? null : excluded)
                .decided(rules, byCode);
    }
}
