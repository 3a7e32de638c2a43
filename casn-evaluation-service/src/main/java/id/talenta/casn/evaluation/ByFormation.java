package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.Placement;
import id.talenta.casn.evaluation.rules.StageResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Lets a stage decide formation by formation, and brings the placements back into the order of the people.
 *
 * @param placements in the order of the people
 */
record ByFormation(List<Placement> placements, Map<String, FormationResult> formations) {

    static <C> ByFormation decide(EvaluationInput<C> input, BiFunction<FormationNeed, List<C>, StageResult> stage) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < input.candidates().size(); i++) {
            members.computeIfAbsent(input.formationOf().get(i), code -> new ArrayList<>())
                    .add(i);
        }
        Placement[] placements = new Placement[input.candidates().size()];
        Map<String, FormationResult> formations = new TreeMap<>();
        input.formations().forEach((code, formation) -> {
            List<Integer> indices = members.getOrDefault(code, List.of());
            StageResult result = stage.apply(
                    formation, indices.stream().map(input.candidates()::get).toList());
            for (int i = 0; i < indices.size(); i++) {
                placements[indices.get(i)] = result.placements().get(i);
            }
            formations.put(
                    code,
                    new FormationResult(formation, result.cut(), input.places().get(code)));
        });
        return new ByFormation(List.of(placements), formations);
    }

    int posts() {
        return formations.values().stream()
                .mapToInt(formation -> formation.formation().quota())
                .sum();
    }
}
