package id.talenta.talent.appraisal;

import java.time.LocalDate;
import java.time.Month;

/**
 * What an appraisal is about.
 *
 * @param year the year
 * @param quarter 1 to 4; null for the whole year
 */
public record AppraisalPeriod(int year, Integer quarter) {

    /** The first year that is appraised in this way. */
    public static final int FIRST_YEAR = 2022;

    /** The last year that a date here can be in. */
    public static final int LAST_YEAR = 2100;

    private static final int WHOLE_YEAR = 0;
    private static final int MONTHS = 3;

    static AppraisalPeriod of(int year, int number) {
        return new AppraisalPeriod(year, number == WHOLE_YEAR ? null : number);
    }

    /** The quarter, 0 for the whole year. */
    public int number() {
        return quarter == null ? WHOLE_YEAR : quarter;
    }

    LocalDate firstDay() {
        return LocalDate.of(year, quarter == null ? 1 : (quarter - 1) * MONTHS + 1, 1);
    }

    LocalDate lastDay() {
        return quarter == null
                ? LocalDate.of(year, Month.DECEMBER, 31)
                : firstDay().plusMonths(MONTHS).minusDays(1);
    }
}
