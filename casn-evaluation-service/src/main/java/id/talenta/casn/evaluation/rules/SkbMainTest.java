package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;

/**
 * The test of SKB that every formation with additional tests has as well. 2019: CAT, at least half of SKB.
 *
 * @param code how files name it
 * @param leastWeight its least share of SKB, greater than 0, at most 1
 * @param verified false where nobody has held the least share against the text of the regulation
 */
public record SkbMainTest(String code, BigDecimal leastWeight, Boolean verified) {

    private static final String PATH = "payload.skb.additional.main";

    /** Checks the form of the code and the range of the share. */
    public SkbMainTest {
        PayloadCheck.present(code, PATH + ".code");
        PayloadCheck.require(
                SkbTest.CODE.matcher(code).matches(),
                PATH + ".code",
                "must be capitals, digits and underscores, beginning with a capital");
        PayloadCheck.present(leastWeight, PATH + ".leastWeight");
        PayloadCheck.require(
                leastWeight.signum() > 0 && leastWeight.compareTo(BigDecimal.ONE) <= 0,
                PATH + ".leastWeight",
                "must be greater than 0 and at most 1");
        leastWeight = leastWeight.stripTrailingZeros();
        verified = verified == null || verified;
    }
}
