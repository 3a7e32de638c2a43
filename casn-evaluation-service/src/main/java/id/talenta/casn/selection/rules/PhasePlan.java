package id.talenta.casn.selection.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether phases can follow each other as they are planned. Each phase occurs once and in the order of {@link Phase}; of two that follow
 * each other, the later one begins and ends no earlier, and only where {@link Phase#overlapsEarlier()} allows it before the other has
 * ended. Gaps between phases are no fault, nor is leaving phases out.
 */
public final class PhasePlan {

    private PhasePlan() {}

    /**
     * Checks a plan.
     *
     * @param plan the phases as they are listed
     * @return every fault, in the order of the plan; empty if it can stand
     */
    public static List<PhaseFault> faults(List<PhaseDates> plan) {
        List<PhaseFault> faults = new ArrayList<>(0);
        Set<Phase> seen = EnumSet.noneOf(Phase.class);
        for (int i = 0; i < plan.size(); i++) {
            PhaseDates phase = plan.get(i);
            if (phase.until().isBefore(phase.from())) {
                faults.add(new PhaseFault(i, PhaseFault.Part.UNTIL, PhaseFault.Kind.ENDS_BEFORE_IT_BEGINS, null));
            }
            if (!seen.add(phase.phase())) {
                faults.add(new PhaseFault(i, PhaseFault.Part.PHASE, PhaseFault.Kind.REPEATED, phase.phase()));
            } else if (i > 0) {
                compare(faults, i, plan.get(i - 1), phase);
            }
        }
        return faults;
    }

    private static void compare(List<PhaseFault> faults, int index, PhaseDates before, PhaseDates phase) {
        Phase other = before.phase();
        if (phase.phase().compareTo(other) < 0) {
            faults.add(new PhaseFault(index, PhaseFault.Part.PHASE, PhaseFault.Kind.OUT_OF_ORDER, other));
            return;
        }
        if (phase.from().isBefore(before.from())) {
            faults.add(new PhaseFault(index, PhaseFault.Part.FROM, PhaseFault.Kind.BEGINS_TOO_EARLY, other));
        } else if (!phase.phase().overlapsEarlier() && !phase.from().isAfter(before.until())) {
            faults.add(new PhaseFault(index, PhaseFault.Part.FROM, PhaseFault.Kind.OVERLAPS, other));
        }
        if (phase.until().isBefore(before.until())) {
            faults.add(new PhaseFault(index, PhaseFault.Part.UNTIL, PhaseFault.Kind.ENDS_TOO_EARLY, other));
        }
    }
}
