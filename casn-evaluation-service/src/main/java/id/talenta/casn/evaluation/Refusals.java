package id.talenta.casn.evaluation;

import java.util.Map;
import java.util.TreeMap;

/** How many people an evaluation would have to guess about, by the failure that it is. */
final class Refusals {

    private final Map<String, Long> counts = new TreeMap<>();

    /** Counts somebody. */
    void add(String failure) {
        counts.merge(failure, 1L, Long::sum);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Fails by the first in the order of the alphabet, so that the same input always fails alike. */
    void requireNone() {
        counts.forEach((failure, count) -> EvaluationWork.requireNoneMissing(count, failure));
    }
}
