package id.talenta.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * Random figures that look like those of the CPNS 2024 selection. Means and deviations are those of finalists, the
 * means of SKD moved down for applicants, so that about 40% reach the general grades. The three tests hang together by
 * one ability per person: drawn independently, only a tenth would reach all three.
 */
final class Draws {

    private static final double SHARED_ABILITY = 0.94;

    private final RandomGenerator random;

    Draws(RandomGenerator random) {
        this.random = random;
    }

    SkdScores skd() {
        double ability = random.nextGaussian();
        return new SkdScores(
                steps(normal(85.1 - 25, 13.1, ability), 5, 0, 150),
                steps(normal(118.0 - 35, 20.4, ability), 5, 0, 175),
                steps(normal(189.4 - 25, 8.4, ability), 1, 45, 225));
    }

    /** Tests of CAT alone give whole points; with further tests of the agency come decimals. */
    BigDecimal skb(boolean catAlone) {
        double drawn = Math.min(97, Math.max(22, random.nextGaussian(61.2, 12.9)));
        return BigDecimal.valueOf(drawn).setScale(catAlone ? 0 : 3, RoundingMode.HALF_UP);
    }

    BigDecimal gpa(String qualification) {
        if (random.nextInt(40) == 0) {
            return null;
        }
        return isSchool(qualification)
                ? hundredths(random.nextGaussian(82, 5), 65, 98)
                : hundredths(random.nextGaussian(3.35, 0.25), 2.75, 4);
    }

    /** Between 18 (21 with a diploma, 22 with a degree) and 35 years old when the selection opened. */
    LocalDate birthDate(String qualification) {
        int youngest = isSchool(qualification) ? 18 : qualification.startsWith("D-III") ? 21 : 22;
        LocalDate opened = LocalDate.of(2024, 8, 20);
        long days = opened.minusYears(youngest).toEpochDay()
                - opened.minusYears(35).plusDays(1).toEpochDay();
        return opened.minusYears(youngest).minusDays(random.nextLong(days));
    }

    static boolean isSchool(String qualification) {
        return qualification.startsWith("SMA")
                || qualification.startsWith("SMK")
                || qualification.startsWith("SLTA")
                || qualification.startsWith("SPP")
                || qualification.startsWith("SEKOLAH");
    }

    private double normal(double mean, double deviation, double ability) {
        double own = random.nextGaussian();
        return mean + deviation * (Math.sqrt(SHARED_ABILITY) * ability + Math.sqrt(1 - SHARED_ABILITY) * own);
    }

    private static int steps(double value, int step, int least, int most) {
        return Math.min(most, Math.max(least, (int) Math.round(value / step) * step));
    }

    private static BigDecimal hundredths(double value, double least, double most) {
        return BigDecimal.valueOf(Math.min(most, Math.max(least, value))).setScale(2, RoundingMode.HALF_UP);
    }
}
