package id.talenta.casn.evaluation.rules;

/**
 * Passing grade (<em>nilai ambang batas</em>) of a need type in a PPPK selection; a minimum reached exactly is met. A
 * need type without one is ranked only.
 *
 * @param needType whom it holds for: UMUM or KHUSUS
 * @param managerialAndSociocultural least score of both together
 * @param interview least score of the interview
 * @param technicalByPosition whether each position has a least technical score of its own
 * @param verified false where nobody has held this grade against the text of the regulation; true unless given
 */
public record PppkThreshold(
        NeedType needType,
        int managerialAndSociocultural,
        int interview,
        boolean technicalByPosition,
        Boolean verified) {

    /** A grade of which nothing is said is verified. */
    public PppkThreshold {
        verified = verified == null || verified;
    }

    void check(String path, PppkTests tests) {
        PayloadCheck.present(needType, path + ".needType");
        PayloadCheck.require(
                NeedType.ofPppk().contains(needType), path + ".needType", "must be one of " + NeedType.ofPppk());
        reachable(managerialAndSociocultural, tests.managerialAndSociocultural(), path + ".managerialAndSociocultural");
        reachable(interview, tests.interview().maximum(), path + ".interview");
    }

    private static void reachable(int minimum, int maximum, String path) {
        PayloadCheck.require(minimum >= 0 && minimum <= maximum, path, "must be between 0 and " + maximum);
    }
}
