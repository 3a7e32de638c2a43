/**
 * What is assessed of a person beside the yearly appraisal, and the forms it comes in; job fit from competency levels
 * (<em>job person match</em>, PermenPANRB 38/2017). Plain values in, plain values out.
 */
package id.talenta.talent.assessment.rules;
