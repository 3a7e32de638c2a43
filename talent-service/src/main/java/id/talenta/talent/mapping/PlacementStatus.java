package id.talenta.talent.mapping;

/** Whether somebody is in a box. */
public enum PlacementStatus {
    /** In one of the nine boxes. */
    MAPPED,
    /** In none, for the reasons that are given. */
    UNMAPPED
}
