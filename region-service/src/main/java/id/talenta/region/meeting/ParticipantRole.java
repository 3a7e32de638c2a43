package id.talenta.region.meeting;

/** What somebody did at a meeting. */
public enum ParticipantRole {
    /** Led it. */
    CHAIR,
    /** Signed what it resolved. */
    SIGNATORY,
    /** Took part. */
    ATTENDEE
}
