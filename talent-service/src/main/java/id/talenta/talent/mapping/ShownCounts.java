package id.talenta.talent.mapping;

import id.talenta.platform.web.security.Caller;
import id.talenta.talent.mapping.rules.Suppression;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The counts of a mapping as the caller may see them: to readers outside the agency without {@code pii:sensitive}, none that could tell of
 * single persons. Inside is whoever has exactly this agency in the token.
 */
final class ShownCounts {

    /** Stands for those in no box; boxes count from 1. */
    private static final int UNMAPPED = 0;

    private final MappingCounts counts;
    private final Map<Integer, Integer> shown;
    private final boolean suppressed;

    private ShownCounts(MappingCounts counts, boolean suppressed) {
        Map<Integer, Integer> all = new LinkedHashMap<>(counts.boxes());
        all.put(UNMAPPED, counts.unmapped());
        this.counts = counts;
        this.suppressed = suppressed;
        this.shown = suppressed ? Suppression.of(all) : all;
    }

    static ShownCounts to(Caller caller, TalentMapping mapping) {
        boolean inside = caller.agencies().entries().contains(mapping.agency());
        return new ShownCounts(mapping.counts(), !inside && !caller.has("pii:sensitive"));
    }

    boolean suppressed() {
        return suppressed;
    }

    int people() {
        return counts.people();
    }

    Integer box(int number) {
        return shown.get(number);
    }

    Integer unmapped() {
        return shown.get(UNMAPPED);
    }

    Integer mapped() {
        return unmapped() == null ? null : counts.mapped();
    }

    /** How many each obstacle keeps out; of a hidden number in all, none is shown. */
    Map<String, Integer> obstacles() {
        if (!suppressed) {
            return counts.obstacles();
        }
        Map<String, Integer> hidden = Suppression.of(counts.obstacles());
        if (unmapped() == null) {
            hidden.replaceAll((code, people) -> null);
        }
        return hidden;
    }
}
