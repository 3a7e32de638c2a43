/**
 * How far a region is: a stage follows from evidence and is never set. Plain values in, a decision out; no framework, clock or database.
 */
package id.talenta.region.registry.rules;
