package id.talenta.casn.evaluation.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the filling of empty posts compares of two formations, in a form in which it can be compared: capitals, single
 * blanks, and the accepted qualifications in alphabetical order.
 *
 * @param position the position
 * @param location the location
 * @param qualification all accepted qualifications, separated by semicolons
 */
public record FormationPlace(String position, String location, String qualification) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * Brings what an agency wrote into the form in which it is compared.
     *
     * @param position the position
     * @param location the location
     * @param qualifications the accepted qualifications, separated by semicolons
     * @return the place
     */
    public static FormationPlace of(String position, String location, String qualifications) {
        return new FormationPlace(
                normal(position),
                normal(location),
                Arrays.stream(qualifications.split(";"))
                        .map(FormationPlace::normal)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(";")));
    }

    /**
     * Whether people may be moved between two formations as far as position and qualification go.
     *
     * @param other the other formation's place
     * @return true if both are the same
     */
    public boolean sameWork(FormationPlace other) {
        return position.equals(other.position) && qualification.equals(other.qualification);
    }

    private static String normal(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
    }
}
