/** Which counts may be shown to whom. Values in, values out: no framework, no clock, no database. */
package id.talenta.casn.statistics.rules;
