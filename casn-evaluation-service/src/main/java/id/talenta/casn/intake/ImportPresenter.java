package id.talenta.casn.intake;

import id.talenta.platform.data.csv.Rejection;
import id.talenta.platform.data.csv.Rejections;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** How an import is shown, wherever it is. */
@ApplicationScoped
class ImportPresenter {

    private final Rejections rejections;
    private final Problems problems;

    ImportPresenter(Rejections rejections, Problems problems) {
        this.rejections = rejections;
        this.problems = problems;
    }

    RestResponse<ImportView> accepted(ImportService.Standing standing) {
        ImportView view = view(standing);
        return Responses.accepted("/v1/selections/" + view.selection() + "/imports/" + view.id(), view);
    }

    ImportView view(ImportService.Standing standing) {
        List<Rejection> first = standing.job().failureCode() == null
                ? List.of()
                : rejections.first(standing.of().id(), JobFailureView.SHOWN);
        return ImportView.of(
                standing.of(),
                standing.job(),
                standing.repeats(),
                JobFailureView.of(standing.job(), first, problems.catalogue(), problems.language()));
    }
}
