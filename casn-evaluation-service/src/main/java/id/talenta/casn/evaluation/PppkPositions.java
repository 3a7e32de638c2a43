package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkFormation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The formations of a PPPK selection by position, positions numbered from 0: nobody is moved between them, so each is decided by itself. */
final class PppkPositions {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<String, PppkFormation>> formations = new ArrayList<>();

    /** @param all formations by their codes, in an order that is always the same */
    PppkPositions(Map<String, PppkFormation> all) {
        Map<String, Integer> numbered = new HashMap<>();
        all.forEach((code, formation) -> {
            int position = numbered.computeIfAbsent(formation.normalPosition(), name -> {
                formations.add(new TreeMap<>());
                return formations.size() - 1;
            });
            numbers.put(code, position);
            formations.get(position).put(code, formation);
        });
    }

    int count() {
        return formations.size();
    }

    /** The position of a formation. */
    int of(String formationCode) {
        return numbers.get(formationCode);
    }

    /** The formations of some positions that follow each other. */
    Map<String, PppkFormation> between(int first, int afterLast) {
        Map<String, PppkFormation> found = new TreeMap<>();
        formations.subList(first, afterLast).forEach(found::putAll);
        return found;
    }

    /** All codes; {@link #numbers()} in the same order. */
    Object[] codes() {
        return numbers.keySet().toArray();
    }

    Object[] numbers() {
        return numbers.values().toArray();
    }
}
