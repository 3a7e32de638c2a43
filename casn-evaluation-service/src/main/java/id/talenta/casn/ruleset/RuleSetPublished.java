package id.talenta.casn.ruleset;

/**
 * Told within the service when a version was published.
 *
 * @param key names it
 */
record RuleSetPublished(RuleSetKey key) {}
