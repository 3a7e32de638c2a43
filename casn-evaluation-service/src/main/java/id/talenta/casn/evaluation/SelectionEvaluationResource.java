package id.talenta.casn.evaluation;

import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selections")
@Tag(name = "Evaluations", description = "Decisions, their reasons, their files")
public class SelectionEvaluationResource {

    private final EvaluationService evaluations;
    private final EvaluationPresenter presenter;
    private final Idempotency idempotency;
    private final Cursors cursors;

    SelectionEvaluationResource(
            EvaluationService evaluations, EvaluationPresenter presenter, Idempotency idempotency, Cursors cursors) {
        this.evaluations = evaluations;
        this.presenter = presenter;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @Path("/{id}/evaluations")
    @PermissionsAllowed("casn:evaluate")
    @CanFail({"skd-evaluation-needed", "stage-of-another-kind", "out-of-order", "no-rule-set-in-effect"})
    @Operation(operationId = "evaluateSelection", summary = "Evaluate a stage of a selection", description = """
                    `SKD` decides who met the passing grade and who goes on to SKB; `FINAL` integrates SKD and SKB for those, on the latest \
                    completed SKD evaluation; a PPPK selection has the stage `FINAL` only, on its own scores. The evaluation is its own job. It fails, and says how many, where a participant has no row \
                    of scores: absence is never inferred.""")
    @APIResponseSchema(
            value = EvaluationView.class,
            responseCode = "202",
            responseDescription = "The evaluation, queued")
    public RestResponse<EvaluationView> evaluate(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid EvaluationRequest request) {
        return idempotency.once(request, () -> presenter.accepted(evaluations.queue(id, request)));
    }

    @GET
    @Path("/{id}/evaluations")
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
                        .map(presenter::view)
                        .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), EvaluationView.Page::new);
    }
}
