/**
 * The decisions of CPNS and PPPK selections, and their reasons: plain values in, plain values out. Nothing here knows a
 * framework, a clock, a database or a file; every number that a regulation may change is in {@link
 * id.talenta.casn.evaluation.rules.CpnsRules} and {@link id.talenta.casn.evaluation.rules.PppkRules}, which are read from
 * rule-set files.
 *
 * <p>{@link id.talenta.casn.evaluation.rules.SkdStage} and {@link id.talenta.casn.evaluation.rules.FinalStage} decide
 * one formation at a time; {@link id.talenta.casn.evaluation.rules.SkdExplanation} and {@link
 * id.talenta.casn.evaluation.rules.FinalExplanation} say why, later and for one person at a time. {@link
 * id.talenta.casn.evaluation.rules.PppkStage} decides a whole PPPK selection, since unfilled posts go across formations;
 * {@link id.talenta.casn.evaluation.rules.PppkExplanation} says why.
 */
package id.talenta.casn.evaluation.rules;
