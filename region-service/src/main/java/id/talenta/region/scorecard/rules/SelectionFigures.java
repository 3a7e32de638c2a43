package id.talenta.region.scorecard.rules;

import java.util.Map;
import java.util.UUID;

/**
 * A selection in numbers, as it was told: an addend of its agency's figures.
 *
 * @param selection its id
 * @param kind such as CPNS
 * @param year year of the selection
 * @param formations imported formations
 * @param posts their posts
 * @param participants imported participants
 * @param present took part in SKD; like the next four null until a published evaluation decides it
 * @param met met the passing grade
 * @param letThrough let through to SKB
 * @param filled posts filled
 * @param empty posts left empty
 * @param appointed appointments whose decree is issued
 * @param byState appointments by state
 * @param probations probations of CPNS by state
 * @param publishedEvaluation what {@code present} to {@code empty} derive from; null if nothing is published
 */
public record SelectionFigures(
        UUID selection,
        String kind,
        int year,
        int formations,
        int posts,
        int participants,
        Integer present,
        Integer met,
        Integer letThrough,
        Integer filled,
        Integer empty,
        int appointed,
        Map<String, Integer> byState,
        Map<String, Integer> probations,
        UUID publishedEvaluation) {}
