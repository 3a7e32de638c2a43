/** The rules of a CPNS's probation: how the training is scored, and what leads to becoming a PNS. Values in, decision and reasons out. */
package id.talenta.casn.probation.rules;
