package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The scales of grade point averages and diploma marks. PermenPANRB 6/2024 breaks ties by the grade point average, or
 * by the average diploma mark for secondary-school leavers; it does not say how the two compare inside one formation.
 * Our reading: as per cent of their scale.
 *
 * @param higherEducationMaximum highest grade point average (2024: 4)
 * @param secondarySchoolMaximum highest average diploma mark (2024: 100)
 * @param decimals most decimals a mark may have
 * @param secondarySchoolPrefixes how the name of a secondary-school qualification begins, in capitals; whole words, so
 *     that MA (<em>madrasah aliyah</em>) is not the beginning of MANAJEMEN
 */
public record GpaRules(
        BigDecimal higherEducationMaximum,
        BigDecimal secondarySchoolMaximum,
        int decimals,
        List<String> secondarySchoolPrefixes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;

    /** Checks that marks of both scales are exact per cents and the prefixes are words in capitals. */
    public GpaRules {
        checkScale(higherEducationMaximum, "payload.gpa.higherEducationMaximum");
        checkScale(secondarySchoolMaximum, "payload.gpa.secondarySchoolMaximum");
        higherEducationMaximum = higherEducationMaximum.stripTrailingZeros();
        secondarySchoolMaximum = secondarySchoolMaximum.stripTrailingZeros();
        PayloadCheck.require(
                decimals >= 0 && decimals <= MOST_DECIMALS,
                "payload.gpa.decimals",
                "must be between 0 and " + MOST_DECIMALS + ", is " + decimals);
        secondarySchoolPrefixes = PayloadCheck.distinct(secondarySchoolPrefixes, "payload.gpa.secondarySchoolPrefixes");
        for (int i = 0; i < secondarySchoolPrefixes.size(); i++) {
            String prefix = secondarySchoolPrefixes.get(i);
            PayloadCheck.require(
                    !prefix.isBlank() && prefix.equals(normal(prefix)),
                    "payload.gpa.secondarySchoolPrefixes[" + i + "]",
                    "must be in capitals, without surrounding blanks");
        }
    }

    /**
     * The scale of a qualification's marks.
     *
     * @param qualification the participant's qualification as written, in any case
     * @return {@link GpaScale#SECONDARY_SCHOOL} if it begins with one of the prefixes, as whole words
     */
    public GpaScale scaleOf(String qualification) {
        String name = normal(qualification);
        for (String prefix : secondarySchoolPrefixes) {
            if (name.startsWith(prefix)
                    && (name.length() == prefix.length() || !Character.isLetter(name.charAt(prefix.length())))) {
                return GpaScale.SECONDARY_SCHOOL;
            }
        }
        return GpaScale.HIGHER_EDUCATION;
    }

    /**
     * The highest mark of a scale.
     *
     * @param scale the scale
     * @return its maximum; the lowest mark is 0
     */
    public BigDecimal maximum(GpaScale scale) {
        return scale == GpaScale.SECONDARY_SCHOOL ? secondarySchoolMaximum : higherEducationMaximum;
    }

    /**
     * A mark as per cent of its scale, by which marks of different scales compare.
     *
     * @param gpa the mark, or null if there is none
     * @return 0 to 100, exact, without trailing zeros; null if there is none
     */
    public BigDecimal percent(Gpa gpa) {
        if (gpa == null) {
            return null;
        }
        return gpa.value().multiply(HUNDRED.divide(maximum(gpa.scale()))).stripTrailingZeros();
    }

    private static String normal(String qualification) {
        return qualification.strip().toUpperCase(Locale.ROOT);
    }

    private static void checkScale(BigDecimal maximum, String path) {
        PayloadCheck.present(maximum, path);
        PayloadCheck.require(maximum.signum() > 0, path, "must be positive");
        PayloadCheck.require(dividesHundred(maximum), path, "must make every mark an exact per cent");
    }

    /** A quotient with no finite decimal value would need a rounding that no regulation gives. */
    private static boolean dividesHundred(BigDecimal maximum) {
        return HUNDRED.remainder(maximum).signum() == 0;
    }
}
