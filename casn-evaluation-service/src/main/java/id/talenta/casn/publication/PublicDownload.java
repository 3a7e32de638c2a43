package id.talenta.casn.publication;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** The present request's place among the {@link PublicDownloads}. It is left when the request is over, however that ends. */
@RequestScoped
class PublicDownload {

    private static final String LATER = "10";

    private final PublicDownloads downloads;
    private final Caller caller;
    private boolean inside;

    PublicDownload(PublicDownloads downloads, Caller caller) {
        this.downloads = downloads;
        this.caller = caller;
    }

    /**
     * Takes a place, if the caller has no token.
     *
     * @throws ProblemException {@link CommonProblem#SERVICE_UNAVAILABLE} if none is free
     */
    void begin() {
        if (caller.isKnown()) {
            return;
        }
        if (!downloads.enter()) {
            throw new ProblemException(CommonProblem.SERVICE_UNAVAILABLE).withHeader("Retry-After", LATER);
        }
        inside = true;
    }

    @PreDestroy
    void end() {
        if (inside) {
            downloads.leave();
        }
    }
}
