package id.talenta.platform.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a JSON body has wrong and where, without repeating its values. */
final class JsonErrors {

    private JsonErrors() {}

    static JsonProcessingException causeOf(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json;
            }
        }
        return null;
    }

    static Map<String, Object> location(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return Map.of("line", at == null ? 1 : at.getLineNr(), "column", at == null ? 1 : at.getColumnNr());
    }

    /** Whether the text as a whole is no JSON value: it breaks off, repeats a name, or goes on behind its end. */
    static boolean isMalformed(JsonProcessingException e) {
        return !(e instanceof JsonMappingException)
                || e.getCause() instanceof JsonParseException
                || e instanceof MismatchedInputException
                        && e.getOriginalMessage().startsWith("Trailing token");
    }

    static InputError errorOf(JsonMappingException e) {
        String pointer = pointer(e.getPath());
        if (e instanceof UnrecognizedPropertyException) {
            return InputError.inBody(pointer, "unknown-field", Map.of());
        }
        if (e.getCause() instanceof InputCoercionException tooLarge) {
            return InputError.inBody(pointer, "not-a-value-of", Map.of("type", typeName(tooLarge.getTargetType())));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Class<?> target = mismatch.getTargetType();
            if (target.isEnum()) {
                String allowed = Arrays.stream(target.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
                return InputError.inBody(pointer, "one-of", Map.of("allowed", allowed));
            }
            String code = e instanceof InvalidFormatException ? "not-a-value-of" : "wrong-type";
            return InputError.inBody(pointer, code, Map.of("type", typeName(target)));
        }
        return InputError.inBody(pointer, "invalid", Map.of());
    }

    private static String typeName(Class<?> target) {
        return switch (target.getSimpleName()) {
            case "LocalDate" -> "date (YYYY-MM-DD)";
            case "Instant" -> "date-time (RFC 3339)";
            case "UUID" -> "uuid";
            case "int", "Integer", "long", "Long", "short", "Short" -> "integer";
            case "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "boolean";
            case "String" -> "string";
            default -> target.isArray() || Iterable.class.isAssignableFrom(target) ? "array" : "object";
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    static String escape(String field) {
        String shown = field.length() > 64 ? field.substring(0, 64) : field;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
