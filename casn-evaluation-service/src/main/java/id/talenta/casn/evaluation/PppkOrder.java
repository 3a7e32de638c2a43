package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkCriterion;
import id.talenta.casn.evaluation.rules.PppkPriority;
import id.talenta.casn.evaluation.rules.PppkRules;
import java.util.stream.Collectors;

/**
 * The ranking of a PPPK rule set as the database sorts by it. The rows are those of {@code evaluation_result r}, joined with the levels of the
 * priority classes as {@code class (code, level)}.
 */
final class PppkOrder {

    /** Technical score, affirmation included. */
    static final String TECHNICAL = "(r.pppk #>> '{score,technical}')::numeric";

    /** Both together. */
    static final String MANAGERIAL_AND_SOCIOCULTURAL =
            "((r.pppk #>> '{scores,managerial}')::int + (r.pppk #>> '{scores,sociocultural}')::int)";

    /** Score of the interview. */
    static final String INTERVIEW = "(r.pppk #>> '{scores,interview}')::int";

    private PppkOrder() {}

    /** What stands behind {@code order by}: the best first, equal only for people who are equal on every criterion. */
    static String of(PppkRules rules) {
        return rules.ranking().stream().map(PppkOrder::of).collect(Collectors.joining(", "));
    }

    private static String of(PppkCriterion criterion) {
        return switch (criterion) {
            case PRIORITY -> "class.level";
            case TOTAL -> "(r.pppk #>> '{score,total}')::numeric desc";
            case TECHNICAL -> TECHNICAL + " desc";
            case MANAGERIAL_SOCIOCULTURAL -> MANAGERIAL_AND_SOCIOCULTURAL + " desc";
            case INTERVIEW -> INTERVIEW + " desc";
            case AGE -> "r.birth_date";
        };
    }

    /** Names of the priority classes. */
    static Object[] classes(PppkRules rules) {
        return rules.priorities().stream().map(PppkPriority::code).toArray();
    }

    /** Levels of the priority classes, in the same order. */
    static Object[] levels(PppkRules rules) {
        return rules.priorities().stream().map(PppkPriority::level).toArray();
    }
}
