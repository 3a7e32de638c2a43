package id.talenta.casn.evaluation;

import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Evaluations", description = "Decisions, their reasons, their files")
public class EvaluationResource {

    private final EvaluationService evaluations;
    private final Idempotency idempotency;
    private final Problems problems;
    private final Cursors cursors;

    EvaluationResource(EvaluationService evaluations, Idempotency idempotency, Problems problems, Cursors cursors) {
        this.evaluations = evaluations;
        this.idempotency = idempotency;
        this.problems = problems;
        this.cursors = cursors;
    }

    @POST
    @Path("/selections/{id}/evaluations")
    @PermissionsAllowed("casn:evaluate")
    @CanFail("skd-evaluation-needed")
    @Operation(operationId = "evaluateSelection", summary = "Evaluate a stage of a selection", description = """
                    `SKD` decides who met the passing grade and who goes on to SKB; `FINAL` integrates SKD and SKB for those, on the latest \
                    completed SKD evaluation. The evaluation is its own job. It fails, and says how many, where a participant has no row \
                    of scores: absence is never inferred.""")
    @APIResponseSchema(
            value = EvaluationView.class,
            responseCode = "202",
            responseDescription = "The evaluation, queued")
    public RestResponse<EvaluationView> evaluate(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid EvaluationRequest request) {
        return idempotency.once(request, () -> accepted(evaluations.queue(id, request)));
    }

    @GET
    @Path("/selections/{id}/evaluations")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "listEvaluations",
            summary = "List the evaluations of a selection",
            description = "Newest first.")
    @APIResponseSchema(value = EvaluationView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<EvaluationView.Page> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<EvaluationView> found =
                evaluations.page(id, after.isEmpty() ? null : UUID.fromString(after.get(0)), page.limit() + 1).stream()
                        .map(this::view)
                        .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), EvaluationView.Page::new);
    }

    @GET
    @Path("/evaluations/{id}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getEvaluation",
            summary = "Read an evaluation",
            description = "How far it is, and what it came to: counts, and the digests of its input and its results.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "200", responseDescription = "The evaluation")
    public RestResponse<EvaluationView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        EvaluationView view = view(evaluations.get(id));
        return Responses.found(version(view), ifNoneMatch, view);
    }

    @POST
    @Path("/evaluations/{id}/cancellation")
    @PermissionsAllowed("casn:evaluate")
    @CanFail("job-finished")
    @Operation(
            operationId = "cancelEvaluation",
            summary = "Cancel an evaluation",
            description = "A queued evaluation ends at once, a running one as soon as it looks; nothing of it stays.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "202", responseDescription = "The evaluation")
    public RestResponse<EvaluationView> cancel(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> accepted(evaluations.cancel(id)));
    }

    private RestResponse<EvaluationView> accepted(EvaluationService.Standing standing) {
        EvaluationView view = view(standing);
        return Responses.accepted("/v1/evaluations/" + view.id(), view);
    }

    private EvaluationView view(EvaluationService.Standing standing) {
        JobFailureView failure =
                JobFailureView.of(standing.job(), List.of(), problems.catalogue(), problems.language());
        return EvaluationView.of(standing.of(), standing.job(), standing.publishedAt(), failure);
    }

    private static EntityVersion version(EvaluationView view) {
        String digest = view.resultDigest() == null ? "" : view.resultDigest().substring(0, 16);
        return new EntityVersion(view.state() + "." + view.processed() + "." + digest
                + (view.publishedAt() == null ? "" : ".published"));
    }
}
