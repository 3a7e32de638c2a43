package id.talenta.casn.evaluation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much has come into a selection. None of it is ever taken back, so whatever is more than it was has come since.
 *
 * @param rows that imports have brought, by the kind of file; corrections are not among them
 * @param outcomes that were recorded one by one
 * @param amendments of the position, location or qualification of a formation
 */
record Intake(Map<String, Long> rows, long outcomes, long amendments) {

    static final String OUTCOMES = "outcomes";
    static final String AMENDMENTS = "amendments";

    /**
     * What is more than it was.
     *
     * @param earlier how much there was
     * @param kinds what is asked for: kinds of files, of which outcomes include those recorded one by one, or {@link #AMENDMENTS}
     * @return how much more, by kind
     */
    Map<String, Long> since(Intake earlier, Collection<String> kinds) {
        Map<String, Long> more = new TreeMap<>();
        for (String kind : kinds) {
            long by = of(kind) - earlier.of(kind);
            if (by > 0) {
                more.put(kind, by);
            }
        }
        return more;
    }

    private long of(String kind) {
        if (AMENDMENTS.equals(kind)) {
            return amendments;
        }
        long imported = rows.getOrDefault(kind, 0L);
        return OUTCOMES.equals(kind) ? imported + outcomes : imported;
    }
}
