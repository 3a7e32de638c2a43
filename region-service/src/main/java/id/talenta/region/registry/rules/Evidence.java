package id.talenta.region.registry.rules;

/** What can show that a region has reached a stage. */
public enum Evidence {
    /** A commitment that the head of the region has signed. */
    SIGNED_COMMITMENT
}
