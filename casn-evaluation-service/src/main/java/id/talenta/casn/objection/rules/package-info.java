/** When objections can be filed, and what becomes of them: plain Java, no framework, clock or database. */
package id.talenta.casn.objection.rules;
