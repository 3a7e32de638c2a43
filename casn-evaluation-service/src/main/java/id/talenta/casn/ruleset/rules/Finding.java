package id.talenta.casn.ruleset.rules;

import java.util.Map;

/**
 * Something to be said of a rule-set document.
 *
 * @param pointer where: a JSON pointer (RFC 6901)
 * @param code key of its text in the problem catalogue
 * @param values fills the text's placeholders
 */
public record Finding(String pointer, String code, Map<String, ?> values) {}
