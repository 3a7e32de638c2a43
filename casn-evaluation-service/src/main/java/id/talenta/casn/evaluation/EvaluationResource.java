package id.talenta.casn.evaluation;

import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/evaluations")
@Tag(name = "Evaluations", description = "Decisions, their reasons, their files")
public class EvaluationResource {

    private final EvaluationService evaluations;
    private final EvaluationPresenter presenter;
    private final Idempotency idempotency;

    EvaluationResource(EvaluationService evaluations, EvaluationPresenter presenter, Idempotency idempotency) {
        this.evaluations = evaluations;
        this.presenter = presenter;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getEvaluation",
            summary = "Read an evaluation",
            description = "How far it is, and what it came to: counts, and the digests of its input and its results.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "200", responseDescription = "The evaluation")
    public RestResponse<EvaluationView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        EvaluationView view = presenter.view(evaluations.get(id));
        return Responses.found(EvaluationPresenter.version(view), ifNoneMatch, view);
    }

    @POST
    @Path("/{id}/cancellation")
    @PermissionsAllowed("casn:evaluate")
    @CanFail("job-finished")
    @Operation(
            operationId = "cancelEvaluation",
            summary = "Cancel an evaluation",
            description = "A queued evaluation ends at once, a running one as soon as it looks; nothing of it stays.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "202", responseDescription = "The evaluation")
    public RestResponse<EvaluationView> cancel(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> presenter.accepted(evaluations.cancel(id)));
    }
}
