/**
 * What must hold of a person's profile: the number, and the kind of post that goes with a level. Plain values in,
 * decisions out; never the value that is wrong, which may be personal.
 */
package id.talenta.talent.profile.rules;
