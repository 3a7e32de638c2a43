package id.talenta.casn.intake.rules;

/**
 * What of a formation can be amended. Its need type cannot: people registered for it, and are judged by it.
 *
 * @param position name of the position
 * @param unit where in the agency
 * @param location where in the country
 * @param qualification accepted qualifications, separated by semicolons
 * @param quota number of posts
 */
public record FormationTerms(String position, String unit, String location, String qualification, Integer quota) {

    /**
     * These terms with others in their place, where there are others.
     *
     * @param changed null in each part that stays
     * @return the terms after the amendment, complete
     */
    public FormationTerms with(FormationTerms changed) {
        return new FormationTerms(
                either(changed.position, position),
                either(changed.unit, unit),
                either(changed.location, location),
                either(changed.qualification, qualification),
                either(changed.quota, quota));
    }

    /**
     * The parts of these terms that others do not have alike.
     *
     * @param other complete terms
     * @return null in each part that is the same in both
     */
    public FormationTerms unlike(FormationTerms other) {
        return new FormationTerms(
                unlike(position, other.position),
                unlike(unit, other.unit),
                unlike(location, other.location),
                unlike(qualification, other.qualification),
                unlike(quota, other.quota));
    }

    /**
     * Whether there is nothing to change.
     *
     * @return true if every part is null
     */
    public boolean changesNothing() {
        return position == null && unit == null && location == null && qualification == null && quota == null;
    }

    private static <T> T either(T first, T second) {
        return first == null ? second : first;
    }

    private static <T> T unlike(T own, T other) {
        return own == null || own.equals(other) ? null : own;
    }
}
