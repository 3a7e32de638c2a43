/**
 * What a civil servant's number must be. Plain values in, faults out; a fault names what is wrong, never the value,
 * which is personal.
 */
package id.talenta.casn.appointment.rules;
