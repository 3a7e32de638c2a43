package id.talenta.demo;

import id.talenta.demo.Assessed.Competency;
import id.talenta.demo.StaffMember.Employment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A talent mapping counted again from the generated input, by the weights and scales of Kepka BKN 411/2025 as this class
 * knows them by itself: plain decimal arithmetic, nothing taken from the service.
 */
final class TalentRecount {

    static final String ON_PROBATION = "ON_PROBATION";

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal HIGH = new BigDecimal("80");
    private static final BigDecimal MIDDLE = new BigDecimal("60");

    /** From the lowest potential to the highest; the rows from the lowest performance. */
    private static final int[][] BOXES = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};

    private static final Map<String, Integer> PREDICATE_SCORES =
            Map.of("SANGAT_BAIK", 100, "BAIK", 80, "BUTUH_PERBAIKAN", 60, "KURANG", 40, "SANGAT_KURANG", 20);
    private static final Map<String, Integer> EDUCATION_SCORES =
            Map.of("S3", 100, "S2", 90, "S1", 80, "D4", 80, "D3", 70, "SLTA", 60);
    private static final Map<String, Integer> DISCIPLINE_SCORES =
            Map.of("NEVER", 100, "LIGHT", 75, "MODERATE", 50, "SEVERE", 25, "SERVING", 0);
    private static final Map<String, Integer> FIELD_SCORES = Map.of("MATCH", 100, "NO_MATCH", 50);
    private static final Map<String, Integer> MOBILITY_SCORES =
            Map.of("CROSS_AGENCY", 100, "CROSS_UNIT", 80, "ONE_UNIT", 60);
    private static final Map<String, Integer> ACTING_SCORES =
            Map.of("PLT_HIGHER", 100, "PLT_EQUAL", 80, "PLH_HIGHER", 60, "PLH_EQUAL", 40, "NONE", 0);

    /** What nobody is placed without; a person without award, team, development or acting assignment has 0 for it. */
    private static final Map<String, Function<Assessed, Object>> REQUIRED = Map.of(
            "FEEDBACK_360",
            Assessed::feedback360,
            "COMPETENCY",
            of -> of.competencies().isEmpty() ? of.jobFit() : of.competencies(),
            "MOBILITY",
            Assessed::mobility,
            "POTENTIAL",
            Assessed::potential,
            "EDUCATION",
            Assessed::education,
            "FIELD_MATCH",
            Assessed::fieldMatch,
            "DISCIPLINE",
            Assessed::discipline);

    private TalentRecount() {}

    /** PermenPANRB 6/2022: conduct below what is expected spoils any result. */
    static String predicate(WorkRating result, WorkRating behaviour) {
        if (behaviour == WorkRating.DI_BAWAH) {
            return result == WorkRating.DI_BAWAH ? "SANGAT_KURANG" : "KURANG";
        }
        if (result == WorkRating.DI_BAWAH) {
            return "BUTUH_PERBAIKAN";
        }
        return result == WorkRating.DI_ATAS && behaviour == WorkRating.DI_ATAS ? "SANGAT_BAIK" : "BAIK";
    }

    static int score(String predicate) {
        return PREDICATE_SCORES.get(predicate);
    }

    /** @param asOf the day for which the people are mapped */
    static Position place(StaffMember one, LocalDate asOf) {
        if (one.employment() == Employment.CPNS) {
            return Position.unmapped(List.of(ON_PROBATION));
        }
        List<String> missing = missing(one);
        if (!missing.isEmpty()) {
            return Position.unmapped(missing);
        }
        BigDecimal performance = performance(one);
        BigDecimal potential = potential(one, asOf);
        BigDecimal value = rounded(performance.add(potential).divide(new BigDecimal("2")));
        int box = BOXES[level(performance)][level(potential)];
        return new Position(box, performance, potential, value, Set.of());
    }

    /** What somebody lacks that nobody is placed without, on probation or not. */
    static List<String> missing(StaffMember one) {
        List<String> missing = new ArrayList<>();
        if (one.workResult() == null) {
            missing.add("MISSING:PREDICATE");
        }
        String cause = one.assessed() != null && one.assessedLongAgo() ? "EXPIRED:" : "MISSING:";
        REQUIRED.forEach((name, component) -> {
            if (one.assessed() == null || one.assessedLongAgo() || component.apply(one.assessed()) == null) {
                missing.add(cause + name);
            }
        });
        return missing;
    }

    private static BigDecimal performance(StaffMember one) {
        Assessed of = one.assessed();
        int predicate = score(predicate(one.workResult(), one.workBehaviour()));
        return rounded(part(60, predicate)
                .add(part(15, orZero(of.award())))
                .add(part(15, orZero(of.teamAssignment())))
                .add(part(10, of.feedback360())));
    }

    private static BigDecimal potential(StaffMember one, LocalDate asOf) {
        Assessed of = one.assessed();
        return rounded(part(20, competency(of))
                .add(part(10, orZero(of.development())))
                .add(part(10, experience(one, asOf)))
                .add(part(25, of.potential()))
                .add(part(10, EDUCATION_SCORES.get(of.education())))
                .add(part(10, FIELD_SCORES.get(of.fieldMatch())))
                .add(part(15, DISCIPLINE_SCORES.get(of.discipline()))));
    }

    /** Levels reached in per cent of those asked for; no surplus in one makes up for a lack in another. Or the score. */
    private static BigDecimal competency(Assessed of) {
        if (of.competencies().isEmpty()) {
            return of.jobFit();
        }
        int counted = of.competencies().stream()
                .mapToInt(one -> Math.min(one.actual(), one.required()))
                .sum();
        int required = of.competencies().stream().mapToInt(Competency::required).sum();
        return new BigDecimal(100 * counted).divide(new BigDecimal(required), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal experience(StaffMember one, LocalDate asOf) {
        int tenure = asOf.isBefore(one.since().plusYears(2))
                ? 60
                : asOf.isBefore(one.since().plusYears(5)) ? 80 : 100;
        int sum = tenure
                + MOBILITY_SCORES.get(one.assessed().mobility())
                + (one.assessed().acting() == null
                        ? 0
                        : ACTING_SCORES.get(one.assessed().acting()));
        return new BigDecimal(sum).divide(new BigDecimal(3), 2, RoundingMode.HALF_UP);
    }

    private static int level(BigDecimal score) {
        if (score.compareTo(HIGH) >= 0) {
            return 2;
        }
        return score.compareTo(MIDDLE) >= 0 ? 1 : 0;
    }

    private static BigDecimal orZero(BigDecimal score) {
        return score == null ? BigDecimal.ZERO : score;
    }

    private static BigDecimal part(int weight, int score) {
        return part(weight, new BigDecimal(score));
    }

    private static BigDecimal part(int weight, BigDecimal score) {
        return score.multiply(new BigDecimal(weight)).divide(HUNDRED);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
