package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.Assessed.Competency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is known of people's leadership, competence and performance, counted again from the generated input. */
final class StandingRecount {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private static final int FEWEST = 5;

    private StandingRecount() {}

    /** Null for somebody of whom no valid assessment tells. */
    static BigDecimal competence(StaffMember one) {
        if (!isAssessed(one)) {
            return null;
        }
        List<Competency> levels = one.assessed().competencies();
        return levels.isEmpty() ? one.assessed().jobFit() : percent(levels);
    }

    /** Of the managerial levels alone; null where they are not known. */
    static BigDecimal leadership(StaffMember one) {
        if (!isAssessed(one) || one.assessed().competencies().isEmpty()) {
            return null;
        }
        return percent(one.assessed().competencies().stream()
                .filter(Competency::isManagerial)
                .toList());
    }

    private static boolean isAssessed(StaffMember one) {
        return one.assessed() != null && !one.assessedLongAgo();
    }

    /** Levels reached in per cent of those asked for; here a surplus in one makes up for a lack in another. */
    private static BigDecimal percent(List<Competency> levels) {
        int actual = levels.stream().mapToInt(Competency::actual).sum();
        int required = levels.stream().mapToInt(Competency::required).sum();
        return new BigDecimal(100 * actual)
                .divide(new BigDecimal(required), 2, RoundingMode.HALF_UP)
                .min(HUNDRED);
    }

    /**
     * The figures of an agency.
     *
     * @param others profiles of whoever else is there: appointed, or of an earlier run; as they are told
     */
    static Map<String, BigDecimal> ofAgency(List<StaffMember> staff, Collection<JsonNode> others) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        figures.put("leadership", mean(staff.stream().map(StandingRecount::leadership), others, "/leadership/percent"));
        figures.put("competence", mean(staff.stream().map(StandingRecount::competence), others, "/competence/percent"));
        // What a predicate is worth is told nowhere in a profile, but for those of this run it is counted again.
        if (others.stream().allMatch(one -> one.path("performance").isNull())) {
            figures.put("performance", mean(staff.stream().map(StandingRecount::performance), List.of(), ""));
        }
        // Of people who came by appointment nothing is recorded yet.
        if (others.stream()
                .allMatch(one -> "APPOINTMENT".equals(one.path("origin").asText()))) {
            long complete = staff.stream()
                    .filter(one -> TalentRecount.missing(one).isEmpty())
                    .count();
            figures.put(
                    "completeness",
                    new BigDecimal(100 * complete)
                            .divide(new BigDecimal(staff.size() + others.size()), 2, RoundingMode.HALF_UP));
        }
        return figures;
    }

    private static BigDecimal performance(StaffMember one) {
        return one.workResult() == null
                ? null
                : new BigDecimal(TalentRecount.score(TalentRecount.predicate(one.workResult(), one.workBehaviour())));
    }

    /** Null of fewer than five people, of whom it would tell too much. */
    private static BigDecimal mean(Stream<BigDecimal> ours, Collection<JsonNode> others, String pointer) {
        List<BigDecimal> known = new ArrayList<>(ours.filter(Objects::nonNull).toList());
        others.stream()
                .map(one -> one.at(pointer))
                .filter(JsonNode::isNumber)
                .forEach(one -> known.add(one.decimalValue()));
        return known.size() < FEWEST
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(new BigDecimal(known.size()), 2, RoundingMode.HALF_UP);
    }
}
