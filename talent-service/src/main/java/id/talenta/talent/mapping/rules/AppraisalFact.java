package id.talenta.talent.mapping.rules;

import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.appraisal.rules.WorkRating;

/**
 * The appraisal that a mapping uses.
 *
 * @param year the year that was appraised
 * @param result its work result
 * @param behaviour its work behaviour
 * @param predicate its predicate, as it was decided then
 */
public record AppraisalFact(int year, WorkRating result, WorkRating behaviour, Predicate predicate) {}
