package id.talenta.demo;

import java.util.Arrays;
import java.util.List;

/** Posts of one position, place, need type and qualification, as they are sent to the suite. */
public record Formation(
        String agency,
        String agencyName,
        String code,
        String position,
        String unit,
        String location,
        NeedType needType,
        String qualification,
        int quota) {

    /** How many proceed to SKB when nobody is tied at the cut. */
    int skbPlaces() {
        return 3 * quota;
    }

    /** Whether another formation of the agency asks for the same position and qualifications. */
    boolean sharesItsWorkWith(Formation other) {
        return !other.code().equals(code)
                && other.agency().equals(agency)
                && other.position().equals(position)
                && other.qualification().equals(qualification);
    }

    List<String> qualifications() {
        return Arrays.stream(qualification.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
