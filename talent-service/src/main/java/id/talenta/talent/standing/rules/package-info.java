/** Figures that sum up a person's competency levels: plain values in, plain values out. */
package id.talenta.talent.standing.rules;
