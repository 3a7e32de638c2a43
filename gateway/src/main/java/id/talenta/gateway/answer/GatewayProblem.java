package id.talenta.gateway.answer;

import id.talenta.platform.web.problem.ProblemType;

/** The problems that only the gateway answers with. */
public enum GatewayProblem implements ProblemType {
    /** A path that is not in its normal form. */
    PATH_NOT_NORMAL(400, "path-not-normal"),
    /** HTTP/1.0, whose answers would have to be held whole. */
    HTTP_VERSION(505, "http-version");

    private final int status;
    private final String code;

    GatewayProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
