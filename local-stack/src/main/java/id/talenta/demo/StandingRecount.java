package id.talenta.demo;

import id.talenta.demo.Assessed.Competency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of people's leadership, competence and performance, counted again from the generated input. */
final class StandingRecount {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

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

    /** @param people all of the agency, those included of whom nothing is known */
    static Map<String, BigDecimal> ofAgency(List<StaffMember> staff, int people) {
        return new LinkedHashMap<>();
    }
}
