package id.talenta.casn.evaluation.rules;

/**
 * What became of somebody without a post when unfilled posts of the same position and qualification elsewhere were
 * given. PermenPANRB 6/2024, article 47(4).
 *
 * @param outcome MOVED, NOT_OPEN, FILLED or UNDECIDED
 * @param formationCode whose post it is (MOVED), or whose posts went to people ahead (FILLED); otherwise null
 * @param edge key of the last person who was moved there (FILLED); otherwise null
 */
public record PppkRelocated(Outcome outcome, String formationCode, PppkKey edge) {

    static PppkRelocated without(Outcome outcome) {
        return new PppkRelocated(outcome, null, null);
    }
}
