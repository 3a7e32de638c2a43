package id.talenta.casn.evaluation;

import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** How an evaluation is shown, wherever it is. */
@ApplicationScoped
class EvaluationPresenter {

    private final Problems problems;

    EvaluationPresenter(Problems problems) {
        this.problems = problems;
    }

    RestResponse<EvaluationView> accepted(EvaluationService.Standing standing) {
        EvaluationView view = view(standing);
        return Responses.accepted("/v1/evaluations/" + view.id(), view);
    }

    EvaluationView view(EvaluationService.Standing standing) {
        JobFailureView failure =
                JobFailureView.of(standing.job(), List.of(), problems.catalogue(), problems.language());
        return EvaluationView.of(standing.of(), standing.job(), standing.publishedAt(), failure);
    }

    /** Changes whenever anything that is shown does. */
    static EntityVersion version(EvaluationView view) {
        String digest = view.resultDigest() == null ? "" : view.resultDigest().substring(0, 16);
        return new EntityVersion(view.state() + "." + view.processed() + "." + digest
                + (view.publishedAt() == null ? "" : ".published"));
    }
}
