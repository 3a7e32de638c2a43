package id.talenta.talent.mapping.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Hides counts that could tell of single persons: those of 1 to 4 people, and as many of the next smallest as it takes that what is
 * hidden cannot be worked out from the total: at least two counts, of at least 5 people together. A count of nobody tells of
 * nobody and stays.
 */
public final class Suppression {

    /** The smallest count that is shown. */
    public static final int SMALLEST = 5;

    private Suppression() {}

    /** Whether a single count is hidden. */
    public static boolean hides(int people) {
        return people > 0 && people < SMALLEST;
    }

    /**
     * Hides what must be hidden of counts whose total is known.
     *
     * @return the same keys in the same order; null where the count is hidden
     */
    public static <K> Map<K, Integer> of(Map<K, Integer> counts) {
        Map<K, Integer> shown = new LinkedHashMap<>(counts);
        shown.replaceAll((key, people) -> hides(people) ? null : people);
        while (isGivenAway(counts, shown)) {
            Optional<Map.Entry<K, Integer>> next = shown.entrySet().stream()
                    .filter(count -> count.getValue() != null && count.getValue() > 0)
                    .min(Map.Entry.comparingByValue(Comparator.naturalOrder()));
            if (next.isEmpty()) {
                break;
            }
            shown.put(next.get().getKey(), null);
        }
        return shown;
    }

    private static <K> boolean isGivenAway(Map<K, Integer> counts, Map<K, Integer> shown) {
        long hidden = shown.values().stream().filter(Objects::isNull).count();
        int people = shown.entrySet().stream()
                .filter(count -> count.getValue() == null)
                .mapToInt(count -> counts.get(count.getKey()))
                .sum();
        return hidden > 0 && (hidden == 1 || people < SMALLEST);
    }
}
