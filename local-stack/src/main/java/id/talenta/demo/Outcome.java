package id.talenta.demo;

/**
 * Code and rank of one person in one stage.
 *
 * @param rank null for somebody who is not ranked
 * @param placedIn the formation whose post is theirs, where it is another one than they applied for; else null
 */
public record Outcome(String code, Integer rank, String placedIn) {

    Outcome(String code, Integer rank) {
        this(code, rank, null);
    }

    /** Whether there is a post for them, in their own formation or in another. */
    boolean hasPost() {
        return code.equals("P/L") || placedIn != null;
    }

    /** The formation that they stand in: where they were moved to, or their own. */
    String placeOf(Applicant one) {
        return placedIn == null ? one.formationCode() : placedIn;
    }

    @Override
    public String toString() {
        String where = placedIn == null ? "" : " in " + placedIn;
        return (rank == null ? code : code + " rank " + rank) + where;
    }
}
