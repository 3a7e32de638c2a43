/** What is to be said of a version of a rule set before it is published: plain values in, findings out. */
package id.talenta.casn.ruleset.rules;
