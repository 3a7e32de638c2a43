package id.talenta.casn.evaluation;

import java.util.List;
import java.util.stream.Stream;

/** The comparisons of somebody with those at the cut, and how many more people there are. */
record Compared(List<ComparisonView> comparisons, List<ComparedCutView> cuts) {

    /** Who has no rank is compared with nobody. */
    static final Compared NOBODY = new Compared(List.of(), List.of());

    /**
     * Comparisons in one formation or queue.
     *
     * @param step of the queue, null for a formation
     * @param size how many people are ranked there, the one who is compared included
     */
    static Compared at(String formationCode, String step, List<ComparisonView> comparisons, int size) {
        int others = Math.max(0, size - 1 - comparisons.size());
        return new Compared(comparisons, List.of(new ComparedCutView(formationCode, step, comparisons.size(), others)));
    }

    Compared and(Compared other) {
        return new Compared(
                Stream.concat(comparisons.stream(), other.comparisons.stream()).toList(),
                Stream.concat(cuts.stream(), other.cuts.stream()).toList());
    }
}
