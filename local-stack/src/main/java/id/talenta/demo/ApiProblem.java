package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** The suite refused: everything that its problem detail says, in the message. */
public final class ApiProblem extends RuntimeException {

    private final int status;
    private final String code;

    private ApiProblem(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** The problem's code; empty where the answer is no problem detail. */
    String code() {
        return code;
    }

    static ApiProblem of(String method, String path, int status, byte[] body) {
        JsonNode problem = parsed(body);
        StringBuilder text = new StringBuilder("%s %s answered %d".formatted(method, path, status));
        append(text, "code", problem.path("code"));
        append(text, "title", problem.path("title"));
        append(text, "detail", problem.path("detail"));
        append(text, "trace id", problem.path("traceId"));
        problem.path("errors").forEach(error -> append(text, "error", error));
        return new ApiProblem(status, problem.path("code").asText(), text.toString());
    }

    private static void append(StringBuilder text, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            text.append("%n    %s: %s".formatted(name, value.isTextual() ? value.asText() : value));
        }
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return Api.JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
