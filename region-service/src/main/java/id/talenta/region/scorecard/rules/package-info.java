/** How the figures of a scorecard come about. Plain values in, figures out; no framework, clock or database. */
package id.talenta.region.scorecard.rules;
