/**
 * The nine boxes of talent management and the reason of every point: plain values in, plain values out. Nothing here knows
 * a framework, a clock, a database or a file; every weight, scale, cut-off and box number is in {@link
 * id.talenta.talent.mapping.rules.MappingRules}, which is read from a rule-set file.
 *
 * <p>{@link id.talenta.talent.mapping.rules.NineBox} places one person at a time; {@link
 * id.talenta.talent.mapping.rules.ReasonText} makes sentences of the reasons.
 */
package id.talenta.talent.mapping.rules;
