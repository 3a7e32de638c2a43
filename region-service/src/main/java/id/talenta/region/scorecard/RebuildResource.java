package id.talenta.region.scorecard;

import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/operations/region/rebuilds")
@Tag(name = "Operations", description = "For operators")
public class RebuildResource {

    private final RebuildService rebuilds;
    private final Idempotency idempotency;
    private final Problems problems;

    RebuildResource(RebuildService rebuilds, Idempotency idempotency, Problems problems) {
        this.rebuilds = rebuilds;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    @POST
    @PermissionsAllowed("ops")
    @Operation(operationId = "rebuildScorecards", summary = "Rebuild the scorecards", description = """
                    Throws away what the other services told, and reads it again from the topics of their states. It is its own job; scorecards show \
                    what they showed until it ends. Takes no body.""")
    @APIResponseSchema(value = RebuildView.class, responseCode = "202", responseDescription = "The rebuild, queued")
    public RestResponse<RebuildView> rebuild(
            @HeaderParam(Idempotency.HEADER)
                    @Size(max = 128)
                    @Parameter(description = "Makes a repetition harmless: the same key and body get the same answer")
                    String idempotencyKey) {
        return idempotency.once("", () -> accepted(rebuilds.queue()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("ops")
    @Operation(
            operationId = "getRebuild",
            summary = "Read a rebuild of the scorecards",
            description = "How far it is, and how it ended.")
    public RebuildView get(@PathParam("id") @Parameter(description = "Id of the rebuild") UUID id) {
        return view(rebuilds.get(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @PermissionsAllowed("ops")
    @CanFail("job-finished")
    @Operation(
            operationId = "cancelRebuild",
            summary = "Cancel a rebuild of the scorecards",
            description = "A queued rebuild ends at once, a running one as soon as it looks; what was there stays.")
    @APIResponseSchema(value = RebuildView.class, responseCode = "202", responseDescription = "The rebuild")
    public RestResponse<RebuildView> cancel(
            @PathParam("id") @Parameter(description = "Id of the rebuild") UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Size(max = 128)
                    @Parameter(description = "Makes a repetition harmless: the same key and body get the same answer")
                    String idempotencyKey) {
        return idempotency.once("", () -> accepted(rebuilds.cancel(id)));
    }

    private RestResponse<RebuildView> accepted(Job job) {
        return Responses.accepted("/v1/operations/region/rebuilds/" + job.id(), view(job));
    }

    private RebuildView view(Job job) {
        return RebuildView.of(job, JobFailureView.of(job, List.of(), problems.catalogue(), problems.language()));
    }
}
