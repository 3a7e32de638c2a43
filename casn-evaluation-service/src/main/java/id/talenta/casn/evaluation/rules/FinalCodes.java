package id.talenta.casn.evaluation.rules;

import java.util.Set;

/**
 * Result codes (<em>keterangan</em>) of the final stage.
 *
 * @param selected within the quota (2024: P/L)
 * @param notSelected outside the quota (2024: P/TL)
 * @param absent did not attend SKB (2024: TH)
 * @param eliminated failed an eliminating SKB test (2024: TMS-1)
 * @param undecided equal on every criterion to others with whom more people than posts are left; no official code, it
 *     never leaves an unpublished result (UNDECIDED)
 */
public record FinalCodes(String selected, String notSelected, String absent, String eliminated, String undecided) {

    /** Checks that the codes are there and tell the five outcomes apart. */
    public FinalCodes {
        PayloadCheck.codes(
                "payload.finalResult.codes",
                "selected",
                selected,
                "notSelected",
                notSelected,
                "absent",
                absent,
                "eliminated",
                eliminated,
                "undecided",
                undecided);
    }

    /**
     * All codes of the stage.
     *
     * @return each once
     */
    Set<String> all() {
        return Set.of(selected, notSelected, absent, eliminated, undecided);
    }
}
