package id.talenta.platform.web.things;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.FaultTranslation;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.util.Optional;

/** Knows that a refused connection is an outage. */
@ApplicationScoped
public class Outages implements FaultTranslation {

    @Override
    public Optional<ProblemException> translate(Throwable fault) {
        return fault.getCause() instanceof ConnectException
                ? Optional.of(new ProblemException(CommonProblem.SERVICE_UNAVAILABLE))
                : Optional.empty();
    }
}
