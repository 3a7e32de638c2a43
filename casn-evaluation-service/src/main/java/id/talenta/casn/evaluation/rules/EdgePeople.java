package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * Who is at the edge of a formation, with whom somebody is compared: the last inside, or the first outside.
 *
 * @param participantNumber the first by number of those who share the rank
 * @param others how many others share it, 0 or more; they are equal to the first on every criterion
 */
public record EdgePeople(String participantNumber, int others) {

    /** Checks that there is somebody. */
    public EdgePeople {
        Objects.requireNonNull(participantNumber, "participantNumber");
        if (others < 0) {
            throw new IllegalArgumentException("others must not be negative");
        }
    }

    String indonesian() {
        String more = others == 0
                ? ""
                : " (bersama " + WrittenValues.INDONESIAN.number(Integer.toString(others))
                        + " peserta lain pada peringkat yang sama)";
        return "peserta " + participantNumber + more + " pada batas peringkat";
    }

    String english() {
        String more = others == 0
                ? ""
                : " (and " + WrittenValues.ENGLISH.number(Integer.toString(others)) + " more of the same rank)";
        return "participant " + participantNumber + more + " at the edge of the ranking";
    }
}
