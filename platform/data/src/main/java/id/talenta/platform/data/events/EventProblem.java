package id.talenta.platform.data.events;

import id.talenta.platform.web.problem.ProblemType;
import java.util.Locale;

/** The problems of events. */
public enum EventProblem implements ProblemType {
    /** A dead letter failed once more. */
    REPLAY_FAILED(409);

    private final int status;

    EventProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
