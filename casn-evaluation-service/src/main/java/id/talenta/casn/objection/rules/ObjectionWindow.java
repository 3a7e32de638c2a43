package id.talenta.casn.objection.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days on which objections (<em>sanggah</em>) against a publication can be filed, and the day by which they are to
 * be answered. Days are legal dates, and all of them count from their beginning to their end. How many there are is a
 * setting or is said with the publication: no text of a regulation was held against it.
 *
 * @param from the first day on which one can be filed
 * @param until the last one
 * @param answersUntil the day by which each is to be answered
 */
public record ObjectionWindow(LocalDate from, LocalDate until, LocalDate answersUntil) {

    /** Checks that the days are in order. */
    public ObjectionWindow {
        Objects.requireNonNull(from, "from");
        if (until.isBefore(from) || answersUntil.isBefore(until)) {
            throw new IllegalArgumentException("the days of a window are in order");
        }
    }

    /**
     * The window that opens with a publication: the day of the publication and the full days after it.
     *
     * @param published the day of the publication
     * @param fileDays full days after it in which objections can be filed, 0 or more
     * @param answerDays days after those in which they are to be answered, 0 or more
     * @return the window
     */
    public static ObjectionWindow after(LocalDate published, int fileDays, int answerDays) {
        LocalDate until = published.plusDays(fileDays);
        return new ObjectionWindow(published, until, until.plusDays(answerDays));
    }

    /**
     * Whether an objection can be filed.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /**
     * Whether an objection that has no answer yet should have one.
     *
     * @param day the day
     * @return true after the last day for answers
     */
    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(answersUntil);
    }
}
