package id.talenta.casn.evaluation.rules;

import java.util.Set;

/**
 * Result codes (<em>keterangan</em>) of the SKD stage. Letters change meaning between years, so they are data.
 *
 * @param letThrough met the grade and within the limit: goes on to SKB (2024: P/L)
 * @param met met the grade, outside the limit (2024: P)
 * @param notMet below the grade (2024: TL)
 * @param absent did not attend (2024: TH)
 */
public record SkdCodes(String letThrough, String met, String notMet, String absent) {

    /** Checks that the codes are there and tell the four outcomes apart. */
    public SkdCodes {
        PayloadCheck.codes(
                "payload.skd.codes", "letThrough", letThrough, "met", met, "notMet", notMet, "absent", absent);
    }

    /**
     * All codes of the stage.
     *
     * @return each once
     */
    Set<String> all() {
        return Set.of(letThrough, met, notMet, absent);
    }

    /** Those of people who sat SKD. */
    SkdCarriedCodes ofThoseWhoSat() {
        return new SkdCarriedCodes(letThrough, met, notMet);
    }
}
