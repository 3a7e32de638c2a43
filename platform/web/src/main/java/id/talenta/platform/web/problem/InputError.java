package id.talenta.platform.web.problem;

import java.util.Map;

/**
 * One thing that is wrong with an input, and where. Exactly one of {@code pointer} (JSON pointer into the body, RFC 6901;
 * empty for the whole body), {@code parameter} (of the query or path), {@code header} and {@code line} (of a CSV body, from 1) is set.
 *
 * @param column the CSV column, beside {@code line}; null where the whole line is meant
 * @param code key of the message in the problem catalogue
 * @param values fills the message's placeholders; never personal values
 */
public record InputError(
        String pointer, String parameter, String header, Long line, String column, String code, Map<String, ?> values) {

    /** An error in the body. */
    public static InputError inBody(String pointer, String code, Map<String, ?> values) {
        return new InputError(pointer, null, null, null, null, code, values);
    }

    /** An error in a query or path parameter. */
    public static InputError inParameter(String parameter, String code, Map<String, ?> values) {
        return new InputError(null, parameter, null, null, null, code, values);
    }

    /** An error in a header. */
    public static InputError inHeader(String header, String code, Map<String, ?> values) {
        return new InputError(null, null, header, null, null, code, values);
    }

    /** An error in a CSV body; {@code column} is null where the whole line is meant. */
    public static InputError inCsv(long line, String column, String code, Map<String, ?> values) {
        return new InputError(null, null, null, line, column, code, values);
    }
}
