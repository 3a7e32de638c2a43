package id.talenta.casn.statistics.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many people of a group of formations came how far. Null is a count that is not decided yet, or not shown.
 *
 * @param posts posts of the formations; not people, and announced, so always shown
 * @param applied participants
 * @param present those who attended the first test and did not leave other than by the tests
 * @param passed those of them who met its passing grades, or were ranked where the rules have none; not who was ranked without having met
 *     them
 * @param letThrough those who went on to SKB; null in a selection without it
 * @param filled posts that the published final result fills; null while there is none
 * @param filledByOptimisation those of them that were filled from other formations; null while there is no final result
 * @param empty posts that it leaves empty; null while there is none
 * @param appointed those whose decree was issued and who did not withdraw
 * @param appointments how many appointments are in each state
 * @param probations how the probations of the appointed stand; PPPK have none
 */
public record PeopleCounts(
        long posts,
        Long applied,
        Long present,
        Long passed,
        Long letThrough,
        Long filled,
        Long filledByOptimisation,
        Long empty,
        Long appointed,
        Map<String, Long> appointments,
        Probations probations) {

    /**
     * How many probations stand how.
     *
     * @param running those that have not ended, whether overdue or not
     * @param pns those that ended with the appointment as PNS
     * @param dismissed those that ended with the dismissal
     * @param resigned those that ended with the resignation
     */
    public record Probations(Long running, Long pns, Long dismissed, Long resigned) {

        /** Nobody's. */
        public static final Probations NONE = new Probations(0L, 0L, 0L, 0L);
    }

    /** The smallest count of people that is shown to everybody; 0 is shown, too. */
    public static final int SMALLEST = 5;

    /** Copies the map, by state. */
    public PeopleCounts {
        appointments = java.util.Collections.unmodifiableMap(new TreeMap<>(appointments));
    }
}
