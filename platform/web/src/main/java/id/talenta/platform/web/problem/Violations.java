package id.talenta.platform.web.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Translates constraint violations into input errors: the pointer, a stable code, the bound. */
final class Violations {

    private Violations() {}

    static List<InputError> errors(ConstraintViolationException e, RoutingContext context) {
        List<InputError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            errors.add(error(violation, context));
        }
        errors.sort((a, b) -> place(a).compareTo(place(b)));
        return errors;
    }

    private static InputError error(ConstraintViolation<?> violation, RoutingContext context) {
        StringBuilder pointer = new StringBuilder();
        String parameter = null;
        boolean returned = false;
        for (Path.Node node : violation.getPropertyPath()) {
            returned |= node.getKind() == ElementKind.RETURN_VALUE;
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        if (returned) {
            throw new IllegalStateException("A response breaks its own contract");
        }
        String code = code(violation);
        Map<String, Object> values = values(violation);
        boolean isBody = hasBody(context) && !isNamedParameter(context, parameter);
        if (isBody) {
            return InputError.inBody(pointer.toString(), code, values);
        }
        String name = pointer.isEmpty() ? parameter : pointer.substring(pointer.lastIndexOf("/") + 1);
        return InputError.inParameter(name, code, values);
    }

    private static boolean hasBody(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
    }

    private static boolean isNamedParameter(RoutingContext context, String parameter) {
        return parameter != null && (context.queryParams().contains(parameter) || !parameter.equals("request"));
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
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "minimum";
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
        if (values.get("value") == null) {
            values.put("value", 0);
        }
        return values;
    }

    private static String place(InputError error) {
        return error.pointer() != null ? error.pointer() : error.parameter();
    }
}
