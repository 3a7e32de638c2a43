package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;

/**
 * An additional technical test (<em>seleksi kompetensi teknis tambahan</em>), where one was held (2023: 30 %).
 *
 * @param maximum highest score of the additional test
 * @param weight its share of the technical score, between 0 and 1; the rest is that of the technical test
 * @param decimals decimals that each share is rounded to, half up
 * @param verified whether scale and rounding were held against the text of the regulation
 */
public record PppkAdditional(int maximum, BigDecimal weight, int decimals, boolean verified) {

    private static final int MOST_DECIMALS = 3;

    void check(String path) {
        PayloadCheck.positive(maximum, path + ".maximum");
        PayloadCheck.present(weight, path + ".weight");
        PayloadCheck.require(
                weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) < 0,
                path + ".weight",
                "must be between 0 and 1, both excluded");
        PayloadCheck.require(
                decimals >= 0 && decimals <= MOST_DECIMALS, path + ".decimals", "must be 0 to " + MOST_DECIMALS);
    }
}
