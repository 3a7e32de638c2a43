package id.talenta.platform.web.problem;

import java.util.Map;

/**
 * One thing that is wrong with an input, and where. Exactly one of {@code pointer} (JSON pointer into the body, RFC 6901;
 * empty for the whole body), {@code parameter} (of the query or path) and {@code header} is set.
 *
 * @param code key of the message in the problem catalogue
 * @param values fills the message's placeholders; never personal values
 */
public record InputError(String pointer, String parameter, String header, String code, Map<String, ?> values) {

    /** An error in the body. */
    public static InputError inBody(String pointer, String code, Map<String, ?> values) {
        return new InputError(pointer, null, null, code, values);
    }

    /** An error in a query or path parameter. */
    public static InputError inParameter(String parameter, String code, Map<String, ?> values) {
        return new InputError(null, parameter, null, code, values);
    }

    /** An error in a header. */
    public static InputError inHeader(String header, String code, Map<String, ?> values) {
        return new InputError(null, null, header, code, values);
    }
}
