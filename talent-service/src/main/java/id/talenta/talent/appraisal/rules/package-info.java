/**
 * The yearly or quarterly appraisal of a civil servant (PermenPANRB 6/2022): work result and work behaviour, each against
 * what was expected, give a predicate. Plain values in, plain values out; the table is read from a rule-set file.
 */
package id.talenta.talent.appraisal.rules;
