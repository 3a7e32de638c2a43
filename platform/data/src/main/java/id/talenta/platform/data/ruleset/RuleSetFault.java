package id.talenta.platform.data.ruleset;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a rule-set document.
 *
 * @param pointer where: a JSON pointer (RFC 6901), empty for the whole document
 * @param expectation what was expected there, in English, without a name of the code's own
 */
public record RuleSetFault(String pointer, String expectation) {

    /** How a payload's own checks begin: {@code payload.skd.tests[0].step: must …}. */
    private static final Pattern PLACED = Pattern.compile("(payload(?:\\.\\w+|\\[\\d+])*):? (.+)");

    /** From the refusal of a payload's own check, which says its place itself or stands at {@code at}. */
    static RuleSetFault of(String at, String refusal) {
        Matcher placed = PLACED.matcher(refusal);
        if (!placed.matches()) {
            return new RuleSetFault(at, refusal);
        }
        String pointer = placed.group(1)
                .replace("].", "/")
                .replace("]", "")
                .replace('[', '/')
                .replace('.', '/');
        return new RuleSetFault("/" + pointer, placed.group(2));
    }

    static RuleSetFault of(String at, JsonMappingException e) {
        StringBuilder pointer = new StringBuilder(at);
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? Integer.toString(step.getIndex())
                                    : step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        if (e.getCause() instanceof IllegalArgumentException refusal) {
            return of(pointer.toString(), String.valueOf(refusal.getMessage()));
        }
        return new RuleSetFault(pointer.toString(), expectation(e));
    }

    /** Jackson's own message names classes. */
    private static String expectation(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not known";
        }
        if (e instanceof InvalidFormatException wrong
                && wrong.getTargetType() != null
                && wrong.getTargetType().isEnum()) {
            return "must be one of " + Arrays.toString(wrong.getTargetType().getEnumConstants());
        }
        return String.valueOf(e.getOriginalMessage()).startsWith("Cannot map `null`")
                ? "is missing"
                : "is of another type or form";
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? expectation : pointer + ": " + expectation;
    }
}
