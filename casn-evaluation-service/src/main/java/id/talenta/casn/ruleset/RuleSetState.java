package id.talenta.casn.ruleset;

/** Where a version of a rule set stands. */
public enum RuleSetState {
    /** Being written: can be changed, decides nothing. */
    DRAFT,
    /** In force by its dates; never changes. */
    PUBLISHED
}
