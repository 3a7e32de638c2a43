package id.talenta.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Translates constraint violations into input errors: the place, a stable code, the bound. */
final class Violations {

    private Violations() {}

    /** Whether an answer of ours broke its own constraints, which is no fault of the caller. */
    static boolean areOfTheAnswer(ConstraintViolationException e) {
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return true;
                }
            }
        }
        return false;
    }

    static List<InputError> errors(ConstraintViolationException e) {
        List<InputError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            errors.add(error(violation));
        }
        errors.sort(Comparator.comparing(Violations::place).thenComparing(InputError::code));
        return errors;
    }

    private static InputError error(ConstraintViolation<?> violation) {
        ViolationPlace place = ViolationPlace.of(violation);
        String code = code(violation);
        Map<String, Object> values = values(violation);
        if (place.header() != null) {
            return InputError.inHeader(place.header(), code, values);
        }
        return place.parameter() != null
                ? InputError.inParameter(place.parameter(), code, values)
                : InputError.inBody(place.pointer(), code, values);
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "length";
            case "Pattern" -> "format";
            case "Positive" -> "positive";
            case "Min", "DecimalMin", "PositiveOrZero" -> "minimum";
            case "Max", "DecimalMax" -> "maximum";
            case "Digits" -> "digits";
            default -> violation.getMessageTemplate().matches("[a-z-]+") ? violation.getMessageTemplate() : "invalid";
        };
    }

    private static Map<String, Object> values(ConstraintViolation<?> violation) {
        Map<String, Object> values = new HashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (value instanceof Number || value instanceof String) {
                values.put(name, value);
            }
        });
        values.putIfAbsent("value", 0);
        return values;
    }

    private static String place(InputError error) {
        if (error.pointer() != null) {
            return error.pointer();
        }
        return error.parameter() != null ? error.parameter() : error.header();
    }
}
