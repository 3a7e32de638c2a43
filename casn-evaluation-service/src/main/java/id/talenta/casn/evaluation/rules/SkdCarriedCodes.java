package id.talenta.casn.evaluation.rules;

import java.util.Set;

/**
 * Result codes of the SKD stage of people whose score was taken over (2019: P1/L, P1, P1/TL).
 *
 * @param letThrough met the grade and within the limit
 * @param met met the grade, outside the limit
 * @param notMet below the grade
 */
public record SkdCarriedCodes(String letThrough, String met, String notMet) {

    /** Checks that the codes are there and tell the three outcomes apart. */
    public SkdCarriedCodes {
        PayloadCheck.codes("payload.skd.carryOver.codes", "letThrough", letThrough, "met", met, "notMet", notMet);
    }

    Set<String> all() {
        return Set.of(letThrough, met, notMet);
    }
}
