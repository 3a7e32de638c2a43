package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * What a PPPK decision needs to know of a formation.
 *
 * @param need code, need type and number of posts
 * @param position name of the position; decides tests, affirmations and, with the qualification, who may be moved here
 * @param location where the posts are
 * @param qualification qualifications that it accepts, separated by semicolons
 * @param technicalMinimum least technical score, null where the formation names none
 */
public record PppkFormation(
        FormationNeed need, String position, String location, String qualification, Integer technicalMinimum) {

    /** Checks that all but the minimum are there. */
    public PppkFormation {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(qualification, "qualification");
    }

    /**
     * The position as positions are compared: people are moved between formations of which it is the same.
     *
     * @return the name without regard to case and to the number of blanks
     */
    public String normalPosition() {
        return normalPosition(position);
    }

    /**
     * The name of a position as positions are compared.
     *
     * @param position the name
     * @return the name without regard to case and to the number of blanks
     */
    public static String normalPosition(String position) {
        return Wording.normal(position);
    }

    /**
     * The same formation with another number of posts.
     *
     * @param quota at least 1
     * @return all else as it is
     */
    public PppkFormation withQuota(int quota) {
        return new PppkFormation(
                new FormationNeed(need.code(), need.needType(), quota, need.specialPost()),
                position,
                location,
                qualification,
                technicalMinimum);
    }
}
