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
}
