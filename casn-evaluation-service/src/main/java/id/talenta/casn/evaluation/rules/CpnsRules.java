package id.talenta.casn.evaluation.rules;

import java.util.List;
import java.util.Set;

/**
 * The rules of one year's CPNS selection: the payload of a rule set. Everything a ministerial decision sets for a year
 * is a value in here. A rule set that is incomplete or contradicts itself cannot be made: the constructors of this
 * record and of its parts throw {@link IllegalArgumentException} with the path of the wrong value, for example {@code
 * payload.skd.passingGrades[2].total}.
 *
 * @param kind always {@code CPNS}
 * @param year the selection year, for example 2024
 * @param skd the basic competence selection and who goes on from it
 * @param skb the field competence selection
 * @param finalResult how both are integrated into the final result
 * @param gpa the scales of grade point averages and diploma marks, the last but one tie-break
 * @param outcomes codes of people who left other than by the tests, null where the rule set knows none
 * @param unverified the parts that nobody has held against the text of the regulation; none unless given. Passing grades
 *     say it each for itself
 */
public record CpnsRules(
        String kind,
        int year,
        SkdRules skd,
        SkbRules skb,
        FinalRules finalResult,
        GpaRules gpa,
        OutcomeCodes outcomes,
        List<RulePart> unverified)
        implements SelectionRules {

    /** The kind of every CPNS rule set. */
    public static final String KIND = "CPNS";

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2100;

    /** Checks that all parts are there and fit together. */
    public CpnsRules {
        PayloadCheck.require(KIND.equals(kind), "payload.kind", "must be " + KIND);
        PayloadCheck.require(
                year >= FIRST_YEAR && year <= LAST_YEAR,
                "payload.year",
                "must be between " + FIRST_YEAR + " and " + LAST_YEAR + ", is " + year);
        PayloadCheck.present(skd, "payload.skd");
        PayloadCheck.present(skb, "payload.skb");
        PayloadCheck.present(finalResult, "payload.finalResult");
        PayloadCheck.present(gpa, "payload.gpa");
        unverified = unverified == null || unverified.isEmpty()
                ? List.of()
                : PayloadCheck.distinct(unverified, "payload.unverified");
        PayloadCheck.require(
                skb.maximum() == finalResult.scale(),
                "payload.skb.maximum",
                "must equal payload.finalResult.scale, because SKB scores are weighted as they are");
        for (int i = 0; i < skd.carryOver().size(); i++) {
            PayloadCheck.require(
                    skd.carryOver().get(i).year() < year,
                    "payload.skd.carryOver[" + i + "].year",
                    "must be before payload.year, " + year);
        }
        if (outcomes != null) {
            for (ParticipantOutcome outcome : ParticipantOutcome.values()) {
                String code = outcomes.of(outcome);
                PayloadCheck.require(
                        !finalResult.codes().all().contains(code)
                                && !finalResult.codesOfThoseWithAPost().contains(code)
                                && !skd.allCodes().contains(code),
                        "payload.outcomes",
                        "repeats the code " + code + " of a stage");
            }
        }
    }

    @Override
    public Set<String> selectedCodes() {
        return finalResult.codesOfThoseWithAPost();
    }

    @Override
    public String undecidedCode() {
        return finalResult.codes().undecided();
    }
}
