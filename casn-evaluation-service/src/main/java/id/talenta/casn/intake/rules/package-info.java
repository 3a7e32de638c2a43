/**
 * What must hold of a row before it is taken in: plain values in, violations out. A violation names the column and the
 * code of what is wrong, never the value, which may be personal.
 */
package id.talenta.casn.intake.rules;
