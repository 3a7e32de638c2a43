package id.talenta.casn.evaluation.rules;

/**
 * Form of the scores of the field competence selection (<em>Seleksi Kompetensi Bidang</em>, SKB).
 *
 * @param maximum highest score; the lowest is 0
 * @param decimals most decimals a score may have
 */
public record SkbRules(int maximum, int decimals) {

    private static final int MOST_DECIMALS = 6;

    /** Checks both ranges. */
    public SkbRules {
        PayloadCheck.positive(maximum, "payload.skb.maximum");
        PayloadCheck.require(
                decimals >= 0 && decimals <= MOST_DECIMALS,
                "payload.skb.decimals",
                "must be between 0 and " + MOST_DECIMALS + ", is " + decimals);
    }
}
