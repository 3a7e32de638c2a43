package id.talenta.talent.mapping;

import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.Problems;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** How a mapping is shown, wherever it is. */
@ApplicationScoped
class MappingPresenter {

    private final Problems problems;
    private final Caller caller;

    MappingPresenter(Problems problems, Caller caller) {
        this.problems = problems;
        this.caller = caller;
    }

    RestResponse<MappingView> accepted(MappingService.Standing standing) {
        MappingView view = view(standing);
        return Responses.accepted("/v1/talent-mappings/" + view.id(), view);
    }

    MappingView view(MappingService.Standing standing) {
        JobFailureView failure =
                JobFailureView.of(standing.job(), List.of(), problems.catalogue(), problems.language());
        ShownCounts counts = standing.of().counts() == null ? null : ShownCounts.to(caller, standing.of());
        return MappingView.of(standing, counts, failure);
    }

    /** Changes whenever anything that is shown does. */
    static EntityVersion version(MappingView view) {
        return new EntityVersion(
                view.state() + "." + view.processed() + (view.publishedAt() == null ? "" : ".published"));
    }
}
