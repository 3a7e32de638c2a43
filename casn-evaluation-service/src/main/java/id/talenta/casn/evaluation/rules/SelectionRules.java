package id.talenta.casn.evaluation.rules;

import java.util.Set;

/**
 * The rules of one kind of selection in one year: the payload of a rule set, whose {@code kind} says which record it is.
 */
public sealed interface SelectionRules permits CpnsRules, PppkRules {

    /**
     * The kind of selection that these rules decide.
     *
     * @return {@link CpnsRules#KIND} or {@link PppkRules#KIND}
     */
    String kind();

    /**
     * The selection year.
     *
     * @return for example 2024
     */
    int year();

    /**
     * These rules as those of a CPNS selection.
     *
     * @return the same
     * @throws IllegalStateException if they are of another kind
     */
    default CpnsRules cpns() {
        if (this instanceof CpnsRules rules) {
            return rules;
        }
        throw new IllegalStateException("The rules are of the kind " + kind());
    }

    /**
     * These rules as those of a PPPK selection.
     *
     * @return the same
     * @throws IllegalStateException if they are of another kind
     */
    default PppkRules pppk() {
        if (this instanceof PppkRules rules) {
            return rules;
        }
        throw new IllegalStateException("The rules are of the kind " + kind());
    }

    /**
     * The result codes of people who have a post.
     *
     * @return every such code of the final result
     */
    Set<String> selectedCodes();

    /**
     * The result codes of people who left other than by the tests.
     *
     * @return their codes, null where the rules have none
     */
    OutcomeCodes outcomes();

    /**
     * The result code of people whom no criterion can tell apart across the last post.
     *
     * @return the code, no official one
     */
    String undecidedCode();
}
