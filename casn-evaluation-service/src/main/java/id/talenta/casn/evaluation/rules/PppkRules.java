package id.talenta.casn.evaluation.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one year's PPPK selection: the payload of a rule set. A rule set that is incomplete or contradicts itself
 * cannot be made: the constructor throws {@link IllegalArgumentException} with the path of the wrong value.
 *
 * @param kind always {@code PPPK}
 * @param year the selection year, for example 2024
 * @param tests the tests of every position without a variant
 * @param variants positions whose tests differ
 * @param thresholds passing grades by need type; a need type without one is ranked only
 * @param technicalMinima least technical scores by position, the first that fits; a formation's own goes before
 * @param additional the additional technical test, null where the rules know none
 * @param affirmations points that are added to the technical score
 * @param priorities classes of applicants; empty where all compete by score alone
 * @param ranking criteria, the first that differs decides
 * @param relocation whether unfilled posts go to people of the same position and qualification elsewhere
 * @param codes result codes
 * @param outcomes codes of people who left other than by the tests, null where the rule set knows none
 * @param relocationTies who gets unfilled posts elsewhere where people are equal on every criterion; NOBODY where the
 *     rule set says nothing
 * @param unverified the parts that nobody has held against the text of the regulation; none unless given
 * @param duration time allowed for the tests, null where the rule set does not say
 */
public record PppkRules(
        String kind,
        int year,
        PppkTests tests,
        List<PppkVariant> variants,
        List<PppkThreshold> thresholds,
        List<PppkTechnicalMinimum> technicalMinima,
        PppkAdditional additional,
        List<PppkAffirmation> affirmations,
        List<PppkPriority> priorities,
        List<PppkCriterion> ranking,
        boolean relocation,
        PppkCodes codes,
        OutcomeCodes outcomes,
        PppkRelocationTies relocationTies,
        List<PppkPart> unverified,
        PppkDuration duration)
        implements SelectionRules {

    /** The kind of every PPPK rule set. */
    public static final String KIND = "PPPK";

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2100;

    /** Checks that all parts are there and fit together. */
    public PppkRules {
        PayloadCheck.require(KIND.equals(kind), "payload.kind", "must be " + KIND);
        PayloadCheck.require(
                year >= FIRST_YEAR && year <= LAST_YEAR,
                "payload.year",
                "must be between " + FIRST_YEAR + " and " + LAST_YEAR + ", is " + year);
        PayloadCheck.present(tests, "payload.tests");
        tests.check("payload.tests");
        variants = PppkPayload.variants(variants);
        thresholds = PppkPayload.thresholds(thresholds, tests);
        technicalMinima = PppkPayload.technicalMinima(technicalMinima, tests);
        if (additional != null) {
            additional.check("payload.additional");
        }
        affirmations = PppkPayload.affirmations(affirmations);
        priorities = PppkPayload.priorities(priorities);
        ranking = PayloadCheck.distinct(ranking, "payload.ranking");
        PayloadCheck.require(ranking.contains(PppkCriterion.TOTAL), "payload.ranking", "must contain TOTAL");
        PayloadCheck.require(
                ranking.contains(PppkCriterion.PRIORITY) != priorities.isEmpty(),
                "payload.ranking",
                "must contain PRIORITY exactly if there are priorities");
        PayloadCheck.present(codes, "payload.codes");
        PayloadCheck.require(
                !priorities.isEmpty() || !codes.namesPriority(),
                "payload.codes",
                "must not name a priority where there is none");
        PppkPayload.outcomes(outcomes, codes, priorities);
        PayloadCheck.require(
                relocation || relocationTies == null, "payload.relocationTies", "needs payload.relocation");
        unverified = PppkPayload.unverified(unverified);
        relocationTies = relocationTies == null ? PppkRelocationTies.NOBODY : relocationTies;
    }

    @Override
    public Set<String> selectedCodes() {
        return codes.ofTheSelected(priorities);
    }

    @Override
    public String undecidedCode() {
        return codes.undecided();
    }

    /**
     * The code of somebody about whom a committee decided.
     *
     * @param selected whether they were selected
     * @param priority their priority class, null where the rules have none
     * @return the code
     */
    public String decidedCode(boolean selected, String priority) {
        return PppkCodes.of(selected ? codes.selected() : codes.notSelected(), priority);
    }

    /**
     * The tests of a position.
     *
     * @param position its name
     * @return those of its variant, or those of every other position
     */
    public PppkTests testsOf(String position) {
        return variants.stream()
                .filter(variant -> variant.covers(position))
                .map(PppkVariant::tests)
                .findFirst()
                .orElse(tests);
    }

    /**
     * The passing grade of a need type.
     *
     * @param needType the formation's need type
     * @return its grade, or nothing where it is ranked only
     */
    public Optional<PppkThreshold> threshold(NeedType needType) {
        return thresholds.stream()
                .filter(threshold -> threshold.needType() == needType)
                .findFirst();
    }

    /**
     * The least technical score of a position by these rules.
     *
     * @param position its name
     * @return the minimum, or nothing where these rules name none
     */
    public Optional<PppkTechnicalMinimum> technicalMinimum(String position) {
        return technicalMinima.stream()
                .filter(minimum -> Wording.contains(position, minimum.position()))
                .findFirst();
    }

    /**
     * A priority class.
     *
     * @param code its code, may be null
     * @return the class, or nothing where the rules have none of this code
     */
    public Optional<PppkPriority> priority(String code) {
        return priorities.stream()
                .filter(priority -> priority.code().equals(code))
                .findFirst();
    }

    /**
     * Whether a ground counts for a position.
     *
     * @param affirmation the ground
     * @param position name of the position
     * @return true where the rules add points for it
     */
    public boolean affirms(Affirmation affirmation, String position) {
        return affirmations.stream().anyMatch(rule -> rule.code() == affirmation && rule.covers(position));
    }

    /**
     * The codes of people who have a post of another formation.
     *
     * @return one for each priority class
     */
    public Set<String> relocatedCodes() {
        return codes.ofTheRelocated(priorities);
    }

    int level(String priority) {
        return priorities.isEmpty()
                ? 0
                : priority(priority)
                        .orElseThrow(() -> new IllegalArgumentException("the rules know no such priority class"))
                        .level();
    }
}
