/** What the payloads of all talent rule sets ask of their values, and the parts that they share. Plain Java only. */
package id.talenta.talent.ruleset.rules;
