package id.talenta.casn.evaluation.rules;

import java.util.Set;

/**
 * Result codes of the SKD stage of people whose score was taken over (2019: P1/L, P1).
 *
 * @param letThrough met the grade and within the limit
 * @param met met the grade, outside the limit
 * @param notMet below the grade, null if they have the code of everybody
 */
public record SkdCarriedCodes(String letThrough, String met, String notMet) {

    /** Checks that the codes are there and tell the outcomes apart. */
    public SkdCarriedCodes {
        String path = "payload.skd.carryOver.codes";
        if (notMet == null) {
            PayloadCheck.codes(path, "letThrough", letThrough, "met", met);
        } else {
            PayloadCheck.codes(path, "letThrough", letThrough, "met", met, "notMet", notMet);
        }
    }

    Set<String> all() {
        return notMet == null ? Set.of(letThrough, met) : Set.of(letThrough, met, notMet);
    }

    /** The same, with the code of everybody for who is below the grade if there is no other. */
    SkdCarriedCodes completedFrom(SkdCarriedCodes ofEverybody) {
        return notMet == null ? new SkdCarriedCodes(letThrough, met, ofEverybody.notMet) : this;
    }
}
