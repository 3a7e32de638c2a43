package id.talenta.casn.intake.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The qualifications that a formation accepts: its column {@code qualification}, separated by semicolons. Compared without regard to case
 * and to the number of blanks, as agencies write them differently from what applicants choose.
 */
public final class Qualifications {

    private Qualifications() {}

    /** The qualifications of a column, in the form in which they are compared. */
    public static Set<String> of(String column) {
        return Arrays.stream(column.split(";"))
                .map(Qualifications::normal)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A qualification in the form in which it is compared. */
    public static String normal(String qualification) {
        return qualification.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
