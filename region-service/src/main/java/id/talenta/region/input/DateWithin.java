package id.talenta.region.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;

/** Keeps a date within the years that the programme can be about. */
@Constraint(validatedBy = DateWithin.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface DateWithin {

    String message() default "range";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The first date allowed. */
    String min() default "2000-01-01";

    /** The last date allowed. */
    String max() default "2099-12-31";

    /** Holds a date against the bounds. */
    final class Check implements ConstraintValidator<DateWithin, LocalDate> {

        private LocalDate min;
        private LocalDate max;

        @Override
        public void initialize(DateWithin bounds) {
            min = LocalDate.parse(bounds.min());
            max = LocalDate.parse(bounds.max());
        }

        @Override
        public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
            return date == null || !date.isBefore(min) && !date.isAfter(max);
        }
    }
}
