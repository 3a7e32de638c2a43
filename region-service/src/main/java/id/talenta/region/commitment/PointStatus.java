package id.talenta.region.commitment;

/** How far a point of a commitment has been followed up. */
public enum PointStatus {
    /** Nothing yet. */
    OPEN,
    /** Being worked on. */
    IN_PROGRESS,
    /** Fulfilled. */
    DONE,
    /** Given up; the follow-up says why. */
    DROPPED
}
