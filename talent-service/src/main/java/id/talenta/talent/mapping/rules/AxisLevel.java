package id.talenta.talent.mapping.rules;

/** How high a person stands on an axis. What the levels of an axis are called is said by the rule set. */
public enum AxisLevel {
    /** Below the middle. */
    LOW,
    /** The middle third of the matrix. */
    MIDDLE,
    /** The top third of the matrix. */
    HIGH
}
