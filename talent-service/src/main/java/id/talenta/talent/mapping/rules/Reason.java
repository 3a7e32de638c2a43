package id.talenta.talent.mapping.rules;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One reason of a placement, as data. What its parts mean is said at {@link PlacementSubject}; {@link ReasonText} makes a sentence of
 * it. Numbers are exact and without trailing zeros, dates ISO 8601.
 *
 * @param subject what it is about
 * @param code which one of them
 * @param outcome how that turned out
 * @param value the person's value
 * @param bound what it was held against
 * @param weight per cent
 * @param points what it is worth
 * @param sensitive whether value and points need {@code pii:sensitive}
 */
public record Reason(
        PlacementSubject subject,
        String code,
        PlacementOutcome outcome,
        String value,
        String bound,
        BigDecimal weight,
        BigDecimal points,
        boolean sensitive) {

    /** Checks that the subject can turn out that way. */
    public Reason {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(outcome, "outcome");
        if (!subject.outcomes().contains(outcome)) {
            throw new IllegalArgumentException(subject + " cannot be " + outcome);
        }
        weight = plain(weight);
        points = plain(points);
    }

    /** A reason that anybody may see who may see the person. */
    static Reason of(
            PlacementSubject subject,
            String code,
            PlacementOutcome outcome,
            String value,
            String bound,
            BigDecimal weight,
            BigDecimal points) {
        return new Reason(subject, code, outcome, value, bound, weight, points, false);
    }

    /** The same reason, for few. */
    Reason sensitive(boolean isSensitive) {
        return new Reason(subject, code, outcome, value, bound, weight, points, isSensitive);
    }

    /**
     * This reason for someone without {@code pii:sensitive}.
     *
     * @return the same; if it is sensitive, without value and points, and without bound unless that is a cut-off
     */
    public Reason masked() {
        boolean cutoff = subject == PlacementSubject.HIGH_CUTOFF || subject == PlacementSubject.MIDDLE_CUTOFF;
        return sensitive ? new Reason(subject, code, outcome, null, cutoff ? bound : null, weight, null, true) : this;
    }

    /** One way to write a number: no trailing zeros, no exponent. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same as text. */
    static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }
}
