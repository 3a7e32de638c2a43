package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkCandidate;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkResult;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an evaluation of a PPPK selection came to, or a part of it with whole positions.
 *
 * @param rows in the order in which the people were given
 * @param formations the formations by their codes
 */
record PppkDecided(List<PppkRow> rows, Map<String, PppkFormationResult> formations) {

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
        return new PppkDecided(rows, decided);
    }
}
