package id.talenta.casn.ruleset;

/**
 * Names a version of a rule set.
 *
 * @param code of the rule set
 * @param version counts from 1
 */
record RuleSetKey(String code, int version) {}
