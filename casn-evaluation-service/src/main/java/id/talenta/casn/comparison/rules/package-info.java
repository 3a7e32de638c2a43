/** Why two evaluations decided differently about a person: plain Java, no framework, clock or database. */
package id.talenta.casn.comparison.rules;
