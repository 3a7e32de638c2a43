package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A grade point average or average diploma mark, with the scale it is given on.
 *
 * @param value 0 up to the scale's maximum
 * @param scale the scale, from {@link GpaRules#scaleOf}
 */
public record Gpa(BigDecimal value, GpaScale scale) {

    /** Both must be there; who has no mark has no {@code Gpa}. */
    public Gpa {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(scale, "scale");
    }
}
