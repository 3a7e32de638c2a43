package id.talenta.gateway.answer;

import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemType;
import java.util.List;
import java.util.Map;

/**
 * Why a request is not served.
 *
 * @param type the problem
 * @param values fill the placeholders of its detail
 * @param errors what is wrong where
 * @param headers of the answer, such as {@code Allow}
 */
public record Refusal(ProblemType type, Map<String, ?> values, List<InputError> errors, Map<String, String> headers) {

    public static Refusal of(ProblemType type) {
        return new Refusal(type, Map.of(), List.of(), Map.of());
    }

    public static Refusal of(ProblemType type, Map<String, ?> values) {
        return new Refusal(type, values, List.of(), Map.of());
    }

    public Refusal with(Map<String, String> moreHeaders) {
        return new Refusal(type, values, errors, moreHeaders);
    }
}
