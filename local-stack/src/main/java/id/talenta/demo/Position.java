package id.talenta.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a mapping places one person.
 *
 * @param box 1 to 9; null for somebody who is not placed
 * @param performance null for somebody who is not placed
 * @param potential the same
 * @param talentValue the same
 * @param missing why somebody is not placed: what is missing, or PROBATION; empty for somebody who is
 */
record Position(
        Integer box, BigDecimal performance, BigDecimal potential, BigDecimal talentValue, Set<String> missing) {

    static Position unmapped(List<String> missing) {
        return new Position(null, null, null, null, new TreeSet<>(missing));
    }

    boolean isPlaced() {
        return box != null;
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        return isPlaced()
                ? "box %d (performance %s, potential %s, value %s)".formatted(box, performance, potential, talentValue)
                : "UNMAPPED " + missing;
    }
}
