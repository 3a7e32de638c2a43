package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One reason of a decision, as data. Values are written the same way everywhere: whole numbers and decimals with a point
 * and without grouping ({@code 75}, {@code 71.273}), dates as ISO 8601, {@code true} or {@code false}. What they mean
 * is said at {@link Criterion}; {@link ReasonText} makes a sentence of it.
 *
 * @param criterion what it is about
 * @param outcome how that turned out
 * @param value the person's value, null where there is none
 * @param bound what it was held against, null where there is none, empty where it is not told
 * @param personal whether value and bound are personal data, to be blanked for who may not see them
 * @param verified false where the rule that it follows was not held against the text of the regulation
 * @param test code of the test of SKB that it is about, null where it is about none
 */
public record Reason(
        Criterion criterion,
        Outcome outcome,
        String value,
        String bound,
        boolean personal,
        boolean verified,
        String test) {

    /** Checks that the criterion can turn out that way. */
    public Reason {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(outcome, "outcome");
        if (!criterion.outcomes().contains(outcome)) {
            throw new IllegalArgumentException(criterion + " cannot be " + outcome);
        }
        if (personal != criterion.personal()) {
            throw new IllegalArgumentException(criterion + " says itself whether it is personal");
        }
    }

    /**
     * A reason that is about no test of SKB in particular.
     *
     * @param criterion what it is about
     * @param outcome how that turned out
     * @param value the person's value, or null
     * @param bound what it was held against, or null
     * @param personal whether value and bound are personal data
     * @param verified false where the rule was not held against the text of the regulation
     */
    public Reason(
            Criterion criterion, Outcome outcome, String value, String bound, boolean personal, boolean verified) {
        this(criterion, outcome, value, bound, personal, verified, null);
    }

    /**
     * The reason that a committee decided about people who are equal on every criterion.
     *
     * @param selected whether this person was chosen
     * @return the reason
     */
    public static Reason committeeDecision(boolean selected) {
        return of(Criterion.COMMITTEE_DECISION, selected ? Outcome.SELECTED : Outcome.NOT_SELECTED, null, null);
    }

    /**
     * This reason for someone who may not see personal data.
     *
     * @return the same, value and bound blanked if they are personal
     */
    public Reason masked() {
        return personal ? new Reason(criterion, outcome, null, null, true, verified, test) : this;
    }

    /**
     * This reason for the participant whose result it is, who may see what is theirs and nothing personal of the person that they are
     * compared with: the birth dates of both are blanked, since one of them alone says nothing, and the other's mark.
     *
     * @return the same, without what is another person's
     */
    public Reason toThemselves() {
        if (criterion == Criterion.CUT_GPA && bound != null) {
            return new Reason(criterion, outcome, value, "", personal, verified, test);
        }
        return masked();
    }

    /** Whether there is something that it was held against, which is not told. */
    boolean boundIsHidden() {
        return bound != null && bound.isEmpty();
    }

    /**
     * This reason as one that follows a rule which nobody has held against the text of the regulation.
     *
     * @return the same, not verified
     */
    public Reason unverified() {
        return new Reason(criterion, outcome, value, bound, personal, false, test);
    }

    /** The reason that somebody left other than by the tests. */
    static Reason left(ParticipantOutcome outcome) {
        return of(Criterion.PARTICIPATION, Outcome.valueOf(outcome.name()), null, null);
    }

    /** The same about one test of SKB. */
    Reason about(String code) {
        return new Reason(criterion, outcome, value, bound, personal, verified, code);
    }

    static Reason of(Criterion criterion, Outcome outcome, String value, String bound) {
        return new Reason(criterion, outcome, value, bound, criterion.personal(), true);
    }

    static Reason atLeast(Criterion criterion, int value, int minimum) {
        return counted(criterion, value >= minimum ? Outcome.MET : Outcome.NOT_MET, value, minimum);
    }

    static Reason counted(Criterion criterion, Outcome outcome, int value, int bound) {
        return of(criterion, outcome, Integer.toString(value), Integer.toString(bound));
    }

    static Reason measured(Criterion criterion, Outcome outcome, BigDecimal value, BigDecimal bound) {
        return of(criterion, outcome, value.toPlainString(), bound.toPlainString());
    }

    static Reason stated(Criterion criterion, Outcome outcome, boolean fact) {
        return of(criterion, outcome, Boolean.toString(fact), null);
    }
}
