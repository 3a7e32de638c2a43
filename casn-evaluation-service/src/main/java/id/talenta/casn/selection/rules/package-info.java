/**
 * What a selection accepts at which point, and how its phases may follow each other. Values in, decision out: no framework, no clock, no
 * database.
 */
package id.talenta.casn.selection.rules;
