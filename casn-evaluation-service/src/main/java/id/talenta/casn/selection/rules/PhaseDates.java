package id.talenta.casn.selection.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a phase runs, both days included; legal dates, Asia/Jakarta.
 *
 * @param phase which
 * @param from first day
 * @param until last day
 */
public record PhaseDates(Phase phase, LocalDate from, LocalDate until) {

    /** Checks that all of it is there. */
    public PhaseDates {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }
}
