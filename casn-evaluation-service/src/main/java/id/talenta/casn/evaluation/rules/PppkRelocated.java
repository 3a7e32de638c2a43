package id.talenta.casn.evaluation.rules;

import java.util.List;

/**
 * What became of somebody without a post when unfilled posts of the same position and qualification elsewhere were
 * given. PermenPANRB 6/2024, article 47(4).
 *
 * @param outcome MOVED, NOT_OPEN, FILLED or UNDECIDED
 * @param formationCode whose post it is (MOVED), whose posts went to people ahead (FILLED), or about whose posts the
 *     committee is to decide between this person and others (UNDECIDED); otherwise null
 * @param edge key of the last person who was moved there (FILLED); otherwise null
 * @param ties the ties that the person was in, in the order in which they came up; empty unless the rules leave ties to
 *     the committee
 */
public record PppkRelocated(Outcome outcome, String formationCode, PppkKey edge, List<PppkTie> ties) {

    /** What was recorded before there were ties has none. */
    public PppkRelocated {
        ties = ties == null ? List.of() : List.copyOf(ties);
    }

    static PppkRelocated without(Outcome outcome) {
        return new PppkRelocated(outcome, null, null, List.of());
    }

    /** The same with the ties that the person was in. */
    PppkRelocated in(List<PppkTie> found) {
        return new PppkRelocated(outcome, formationCode, edge, found);
    }

    /**
     * The formation about whose posts the committee is to decide between this person and others.
     *
     * @return its code, null if there is none
     */
    public String undecidedFormationCode() {
        return ties.stream()
                .filter(tie -> tie.outcome() == Outcome.UNDECIDED)
                .map(PppkTie::formationCode)
                .findFirst()
                .orElse(null);
    }
}
