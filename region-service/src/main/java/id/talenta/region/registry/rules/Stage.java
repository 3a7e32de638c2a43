package id.talenta.region.registry.rules;

import java.util.Set;

/**
 * How far a region is with talent management, from the first to the last. The scale is this product's reading of the approval route of
 * BKN (commitment, building, readiness, presentation, approval, application), not an official one.
 */
public enum Stage {
    /** Nothing is evidenced yet. */
    BELUM(Set.of()),
    /** The head of the region has signed the commitment. */
    KOMITMEN(Set.of(Evidence.SIGNED_COMMITMENT));

    private final Set<Evidence> needed;

    Stage(Set<Evidence> needed) {
        this.needed = needed;
    }

    /** What this stage needs beyond the stages before it. */
    public Set<Evidence> needed() {
        return needed;
    }

    /**
     * The stage that some evidence shows: the last one up to which every stage has all that it needs. Evidence for a later stage
     * does not make up for what an earlier one lacks.
     */
    public static Stage shownBy(Set<Evidence> evidence) {
        Stage reached = BELUM;
        for (Stage stage : values()) {
            if (!evidence.containsAll(stage.needed)) {
                break;
            }
            reached = stage;
        }
        return reached;
    }
}
