package id.talenta.casn.evaluation.rules;

/**
 * A formation with posts that nobody of its own fills.
 *
 * @param formation the formation
 * @param place its place
 * @param posts how many are empty, at least 1
 */
public record EmptyPosts(FormationNeed formation, FormationPlace place, int posts) {

    /** Checks that there is a post. */
    public EmptyPosts {
        if (posts < 1) {
            throw new IllegalArgumentException("posts must be at least 1, is " + posts);
        }
    }
}
