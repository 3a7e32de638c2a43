package id.talenta.casn.evaluation.rules;

/**
 * A class of applicants that comes before others whatever the scores (2024: KepmenPANRB 347/2024, 30th decision).
 *
 * @param code as result codes show it, for example R2
 * @param level 1 comes first; classes of one level compete by score
 * @param verified whether its place was held against the text of the regulation
 */
public record PppkPriority(String code, int level, boolean verified) {

    private static final String FORM = "[A-Z0-9][A-Za-z0-9]{0,5}";

    void check(String path) {
        PayloadCheck.require(code != null && code.matches(FORM), path + ".code", "must match " + FORM);
        PayloadCheck.positive(level, path + ".level");
    }
}
