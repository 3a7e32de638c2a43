/**
 * The decisions of CPNS selection, and their reasons: plain values in, plain values out. Nothing here knows a
 * framework, a clock, a database or a file; every number that a regulation may change is in {@link
 * id.talenta.casn.evaluation.rules.CpnsRules}, which is read from a rule-set file.
 *
 * <p>{@link id.talenta.casn.evaluation.rules.SkdStage} and {@link id.talenta.casn.evaluation.rules.FinalStage} decide
 * one formation at a time; {@link id.talenta.casn.evaluation.rules.SkdExplanation} and {@link
 * id.talenta.casn.evaluation.rules.FinalExplanation} say why, later and for one person at a time.
 */
package id.talenta.casn.evaluation.rules;
