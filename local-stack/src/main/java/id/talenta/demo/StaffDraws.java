package id.talenta.demo;

import static id.talenta.demo.WorkRating.DI_ATAS;
import static id.talenta.demo.WorkRating.DI_BAWAH;
import static id.talenta.demo.WorkRating.SESUAI;

import id.talenta.demo.Assessed.Competency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random ratings and assessments that hang together by one ability per person, and those that are planted. */
final class StaffDraws {

    /**
     * What is planted among the people of each agency.
     *
     * @param result null, like the behaviour, for no appraisal
     */
    record Example(WorkRating result, WorkRating behaviour, Assessed assessed, boolean assessedLongAgo) {}

    /** By hand: both axes come to exactly 80. */
    private static final Assessed EIGHTY = assessed("80", "80", "80", "80", "80", "60", "S1", "MATCH", "NEVER");

    static final List<Example> EXAMPLES = List.of(
            new Example(SESUAI, SESUAI, EIGHTY, false),
            // 79.997 is 80.00 once it is rounded, 79.9925 is 79.99.
            new Example(SESUAI, SESUAI, assessed("79.98", "80", "80", "80", "80", "60", "S1", "MATCH", "NEVER"), false),
            new Example(SESUAI, SESUAI, assessed("79.95", "80", "80", "80", "80", "60", "S1", "MATCH", "NEVER"), false),
            new Example(SESUAI, SESUAI, assessed("80", "80", "80", "80", "79.9", "60", "S1", "MATCH", "NEVER"), false),
            // Performance of exactly 60 by the worst but two predicates.
            new Example(
                    DI_BAWAH, SESUAI, assessed("60", "60", "60", "50", "40", "40", "SLTA", "NO_MATCH", "LIGHT"), false),
            new Example(
                    DI_BAWAH,
                    SESUAI,
                    assessed("60", "60", "59.9", "50", "40", "40", "SLTA", "NO_MATCH", "SERVING"),
                    false),
            new Example(
                    DI_BAWAH, DI_BAWAH, assessed("0", "0", "0", "100", "100", "100", "S3", "MATCH", "NEVER"), false),
            new Example(
                    DI_ATAS,
                    DI_ATAS,
                    assessed("100", "100", "100", "0", "0", "0", "SLTA", "NO_MATCH", "SEVERE"),
                    false),
            new Example(DI_ATAS, DI_BAWAH, EIGHTY, false),
            new Example(null, null, EIGHTY, false),
            new Example(SESUAI, DI_ATAS, null, false),
            new Example(null, null, null, false),
            new Example(SESUAI, SESUAI, EIGHTY, true),
            new Example(SESUAI, SESUAI, without(EIGHTY), false));

    private static final List<String> COMPETENCIES =
            List.of("M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "SK.01");
    private static final List<String> MOBILITIES = List.of("ONE_UNIT", "CROSS_UNIT", "CROSS_AGENCY");
    private static final List<String> ACTINGS =
            List.of("NONE", "NONE", "NONE", "PLH_EQUAL", "PLH_HIGHER", "PLT_EQUAL", "PLT_HIGHER");
    private static final List<String> EDUCATIONS = List.of("SLTA", "D3", "D4", "S1", "S1", "S2", "S3");

    private final RandomGenerator random;

    StaffDraws(RandomGenerator random) {
        this.random = random;
    }

    WorkRating rating(double ability) {
        double drawn = ability + random.nextGaussian(0, 0.8);
        if (drawn > 0.9) {
            return DI_ATAS;
        }
        return drawn > -1.2 ? SESUAI : DI_BAWAH;
    }

    /** @param required the level that the post asks for */
    Assessed assessed(double ability, int required) {
        boolean withLevels = random.nextInt(100) < 85;
        return new Assessed(
                random.nextInt(4) == 0 ? null : score(62, ability),
                random.nextInt(6) == 0 ? null : score(66, ability),
                score(76, ability),
                withLevels ? null : score(78, ability),
                withLevels ? competencies(ability, required) : List.of(),
                random.nextInt(9) == 0 ? null : score(64, ability),
                one(MOBILITIES, ability),
                random.nextInt(9) == 0 ? null : one(ACTINGS, ability),
                score(70, ability),
                one(EDUCATIONS, ability),
                random.nextInt(100) < 70 ? "MATCH" : "NO_MATCH",
                discipline());
    }

    private List<Competency> competencies(double ability, int required) {
        List<Competency> drawn = new ArrayList<>();
        for (String code : COMPETENCIES) {
            double level = required - 0.5 + ability + random.nextGaussian(0, 0.8);
            drawn.add(new Competency(code, (int) Math.min(5, Math.max(0, Math.round(level))), required));
        }
        return List.copyOf(drawn);
    }

    private BigDecimal score(int mean, double ability) {
        double drawn = mean + 14 * ability + random.nextGaussian(0, 7);
        return BigDecimal.valueOf(Math.min(100, Math.max(0, drawn))).setScale(2, RoundingMode.HALF_UP);
    }

    private String one(List<String> ascending, double ability) {
        double drawn = (ability + random.nextGaussian()) / 4 + 0.5;
        return ascending.get((int) Math.min(ascending.size() - 1, Math.max(0, drawn * ascending.size())));
    }

    private String discipline() {
        int drawn = random.nextInt(100);
        if (drawn < 92) {
            return "NEVER";
        }
        return drawn < 96 ? "LIGHT" : drawn < 98 ? "MODERATE" : drawn < 99 ? "SEVERE" : "SERVING";
    }

    /** Mobility and acting are such that the experience of whoever serves for five years comes to 80. */
    private static Assessed assessed(
            String award,
            String team,
            String feedback,
            String jobFit,
            String development,
            String potential,
            String education,
            String fieldMatch,
            String discipline) {
        return new Assessed(
                new BigDecimal(award),
                new BigDecimal(team),
                new BigDecimal(feedback),
                new BigDecimal(jobFit),
                List.of(),
                new BigDecimal(development),
                "CROSS_UNIT",
                "PLH_HIGHER",
                new BigDecimal(potential),
                education,
                fieldMatch,
                discipline);
    }

    private static Assessed without(Assessed one) {
        return new Assessed(
                one.award(),
                one.teamAssignment(),
                one.feedback360(),
                one.jobFit(),
                one.competencies(),
                one.development(),
                one.mobility(),
                one.acting(),
                null,
                one.education(),
                one.fieldMatch(),
                one.discipline());
    }
}
