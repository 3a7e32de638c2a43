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
 * What an evaluation of a PPPK selection came to.
 *
 * @param rows by participant number
 * @param formations every formation of the selection, by its code
 */
record PppkDecided(List<PppkRow> rows, Map<String, PppkFormationResult> formations, Counts counts) {

    static PppkDecided decide(PppkRules rules, Map<String, PppkFormation> formations, List<PppkCandidate> candidates) {
        PppkResult result = new PppkStage(rules).decide(formations, candidates);
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
        Set<String> selectedCodes = rules.selectedCodes();
        int present = 0;
        int met = 0;
        int selected = 0;
        int undecided = 0;
        for (PppkRow row : rows) {
            present += row.present() ? 1 : 0;
            met += row.rank() > 0 ? 1 : 0;
            selected += selectedCodes.contains(row.code()) ? 1 : 0;
            undecided += rules.undecidedCode().equals(row.code()) ? 1 : 0;
        }
        int posts = formations.values().stream()
                .mapToInt(formation -> formation.need().quota())
                .sum();
        return new Counts(
                rows.size(),
                present,
                rows.size() - present,
                met,
                null,
                selected,
                present - selected - undecided,
                null,
                undecided,
                formations.size(),
                posts,
                selected,
                posts - selected);
    }
}
