package id.talenta.casn.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the fields of a rule set are called in words, for people who read no JSON. A field that nobody has named yet is written by the
 * words of its name.
 */
final class RuleWords {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("skd", "Basic competence (SKD)"),
            Map.entry("skb", "Field competence (SKB)"),
            Map.entry("finalResult", "Final result"),
            Map.entry("gpa", "Grade point average and diploma mark"),
            Map.entry("outcomes", "Codes of people who left"),
            Map.entry("unverified", "Parts that were not held against the regulation"),
            Map.entry("tests", "Tests"),
            Map.entry("variants", "Positions with other tests"),
            Map.entry("thresholds", "Passing grades"),
            Map.entry("technicalMinima", "Least technical scores by position"),
            Map.entry("additional", "Additional technical test"),
            Map.entry("affirmations", "Affirmation points, in per cent of the highest technical score"),
            Map.entry("priorities", "Priority classes, the lower level first"),
            Map.entry("ranking", "Order of the ranking"),
            Map.entry("codes", "Codes"),
            Map.entry("relocation", "Unfilled posts go to people of the same position elsewhere"),
            Map.entry("relocationTies", "Who decides ties over unfilled posts elsewhere"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("passingGrades", "passing grades (nilai ambang batas)"),
            Map.entry("fallback.totals", "least total where nobody of a formation met the grade"),
            Map.entry("fallback.verified", "least total where nobody met the grade: held against the regulation"),
            Map.entry("carryOver", "years whose scores may be kept"),
            Map.entry("optimisation.steps", "steps that fill empty posts"),
            Map.entry("optimisation.order", "formations of a step are served in the order of"),
            Map.entry("maximum", "highest score"),
            Map.entry("minimum", "least score"),
            Map.entry("duration.minutes", "minutes allowed"),
            Map.entry("duration.minutesVisualImpairment", "minutes allowed with a visual impairment"),
            Map.entry("shortlist.multiple", "people per post who go on to SKB"),
            Map.entry("shortlist.ties", "who shares the rank at the cut"),
            Map.entry("codes.letThrough", "code of who goes on to SKB"),
            Map.entry("codes.met", "code of who met the grade and does not go on"),
            Map.entry("codes.notMet", "code of who is below the grade"),
            Map.entry("codes.absent", "code of who was absent"),
            Map.entry("codes.selected", "code of who has a post"),
            Map.entry("codes.notSelected", "code of who is ranked without a post"),
            Map.entry("codes.eliminated", "code of who was eliminated by a test"),
            Map.entry("codes.undecided", "mark of a tie that the committee decides"),
            Map.entry("additional.main.code", "main test of several"),
            Map.entry("additional.main.leastWeight", "least weight of the main test"),
            Map.entry("additional.main.verified", "least weight: held against the regulation"),
            Map.entry("additional.rounding.decimals", "several tests: decimals after rounding"),
            Map.entry("additional.rounding.mode", "several tests: rounding"),
            Map.entry("additional.rounding.steps", "several tests: what is rounded"),
            Map.entry("additional.rounding.verified", "several tests: rounding held against the regulation"),
            Map.entry("weights.skd", "weight of SKD"),
            Map.entry("weights.skb", "weight of SKB"),
            Map.entry("scale", "scale that both are brought to"),
            Map.entry("rounding.decimals", "decimals after rounding"),
            Map.entry("rounding.mode", "rounding"),
            Map.entry("rounding.steps", "what is rounded"),
            Map.entry("ranking", "order of the ranking"),
            Map.entry("higherEducationMaximum", "highest grade point average"),
            Map.entry("secondarySchoolMaximum", "highest diploma mark"),
            Map.entry("secondarySchoolPrefixes", "how a secondary-school qualification begins"),
            Map.entry("decimals", "most decimals"),
            Map.entry("managerialAndSociocultural", "managerial and sociocultural together"),
            Map.entry("technicalByPosition", "least technical score by position"),
            Map.entry("needType", "need type"),
            Map.entry("specialPost", "special post"),
            Map.entry("verified", "held against the regulation"),
            Map.entry("resultCode", "code"),
            Map.entry("to", "into formations of"),
            Map.entry("from", "from formations of"),
            Map.entry("passingGrade", "must meet its grade"),
            Map.entry("percent", "per cent"),
            Map.entry("selected", "has a post"),
            Map.entry("relocated", "has an unfilled post elsewhere"),
            Map.entry("notSelected", "ranked without a post"),
            Map.entry("belowThreshold", "below the passing grade"),
            Map.entry("absent", "was absent"),
            Map.entry("undecided", "tie that the committee decides"),
            Map.entry("withdrawn", "withdrew"),
            Map.entry("disqualified", "was disqualified"),
            Map.entry("requirementsNotMet", "does not meet the requirements"));

    private RuleWords() {}

    /** A part of the payload, as a heading. */
    static String part(String key) {
        String words = PARTS.containsKey(key) ? PARTS.get(key) : words(key);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A field with its path within a part. */
    static String field(String path) {
        return FIELDS.containsKey(path)
                ? FIELDS.get(path)
                : Arrays.stream(path.split("\\."))
                        .filter(step -> !"perTest".equals(step))
                        .map(step -> FIELDS.containsKey(step) ? FIELDS.get(step) : words(step))
                        .collect(Collectors.joining(": "));
    }

    /** Capitals, as of a test, stay. */
    private static String words(String key) {
        return key.equals(key.toUpperCase(Locale.ROOT))
                ? key
                : key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
