package id.talenta.casn.evaluation.rules;

/**
 * Form of the scores of the field competence selection (<em>Seleksi Kompetensi Bidang</em>, SKB).
 *
 * @param maximum highest score; the lowest is 0
 * @param decimals most decimals a score may have
 * @param additional how formations can have further tests, null where the rule set knows none
 */
public record SkbRules(int maximum, int decimals, SkbAdditional additional) {

    private static final int MOST_DECIMALS = 6;

    /** Checks the ranges. */
    public SkbRules {
        PayloadCheck.positive(maximum, "payload.skb.maximum");
        PayloadCheck.require(
                decimals >= 0 && decimals <= MOST_DECIMALS,
                "payload.skb.decimals",
                "must be between 0 and " + MOST_DECIMALS + ", is " + decimals);
        PayloadCheck.require(
                additional == null || additional.rounding().decimals() <= decimals,
                "payload.skb.additional.rounding.decimals",
                "must be at most payload.skb.decimals, " + decimals);
    }
}
