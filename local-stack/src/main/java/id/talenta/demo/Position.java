package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    private static final Set<String> OBSTACLES = Set.of("MISSING", "EXPIRED", "NOT_ON_SCALE", "INCOMPLETE");

    static Position unmapped(List<String> missing) {
        return new Position(null, null, null, null, new TreeSet<>(missing));
    }

    /** As the suite tells it: what keeps somebody out is among the reasons. */
    static Position of(JsonNode placement) {
        if (placement.path("box").isNumber()) {
            return new Position(
                    placement.path("box").asInt(),
                    score(placement.path("performance").path("score")),
                    score(placement.path("potential").path("score")),
                    score(placement.path("talentValue")),
                    Set.of());
        }
        Set<String> missing = new TreeSet<>();
        for (JsonNode reason : placement.path("reasons")) {
            String outcome = reason.path("outcome").asText();
            if (TalentRecount.ON_PROBATION.equals(outcome)) {
                missing.add(outcome);
            } else if (OBSTACLES.contains(outcome)) {
                missing.add(outcome + ":" + reason.path("code").asText());
            }
        }
        return new Position(null, null, null, null, missing);
    }

    private static BigDecimal score(JsonNode number) {
        return number.isNumber() ? number.decimalValue().setScale(2, RoundingMode.UNNECESSARY) : null;
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
