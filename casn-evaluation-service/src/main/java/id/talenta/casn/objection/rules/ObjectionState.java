package id.talenta.casn.objection.rules;

import java.util.Set;

/** What has become of an objection: filed, then answered once; one that was accepted ends with what is published because of it. */
public enum ObjectionState {
    /** Waits for its answer. */
    FILED,
    /** Accepted: scores are corrected, and the stage has to be evaluated and published again. */
    ACCEPTED,
    /** Rejected; the publication stands. */
    REJECTED,
    /** Accepted, and the version that holds the correction is published. */
    PUBLISHED;

    /**
     * What it can become from here.
     *
     * @return the states that may follow; none at an end
     */
    public Set<ObjectionState> next() {
        return switch (this) {
            case FILED -> Set.of(ACCEPTED, REJECTED);
            case ACCEPTED -> Set.of(PUBLISHED);
            case REJECTED, PUBLISHED -> Set.of();
        };
    }

    /**
     * The state after this one.
     *
     * @param next what it is to become
     * @return {@code next}
     * @throws IllegalStateException if that does not follow
     */
    public ObjectionState become(ObjectionState next) {
        if (!next().contains(next)) {
            throw new IllegalStateException(this + " does not become " + next);
        }
        return next;
    }
}
