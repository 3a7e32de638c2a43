package id.talenta.casn.probation;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.security.Caller;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/probations")
@Tag(name = "Probations", description = "The year of a CPNS, and what leads to becoming a PNS")
public class ProbationResource {

    private final ProbationService probations;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Caller caller;

    ProbationResource(ProbationService probations, Idempotency idempotency, Cursors cursors, Caller caller) {
        this.probations = probations;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listProbations",
            summary = "List probations",
            description =
                    "Newest first; those of the caller's agencies. A probation is opened when an appointment as CPNS"
                            + " reaches `SPMT`, under the appointment's id.")
    @APIResponseSchema(value = ProbationView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<ProbationView.Page> list(
            @BeanParam @Valid ProbationFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<ProbationView> found =
                probations
                        .page(after.isEmpty() ? null : UUID.fromString(after.get(0)), filter, page.limit() + 1)
                        .stream()
                        .map(this::view)
                        .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), ProbationView.Page::new);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getProbation",
            summary = "Read a probation",
            description = "With each condition of becoming a PNS: met, not met, or not recorded yet.")
    @APIResponseSchema(value = ProbationView.class, responseCode = "200", responseDescription = "The probation")
    public RestResponse<ProbationView> get(@PathParam("id") UUID id) {
        // no 304: what is asked for depends on the day
        return ok(probations.get(id));
    }

    @POST
    @Path("/{id}/records")
    @PermissionsAllowed("casn:write")
    @CanFail({"probation-ended", "training-attempted"})
    @Operation(
            operationId = "recordInProbation",
            summary = "Record something in a probation",
            description =
                    "Training scores, health, discipline, appraisal or an extension. The latest of a kind counts; the training"
                            + " is attempted once, and once more where its grade is followed by a remedial. Nothing is inferred:"
                            + " that there was no punishment is recorded as `TIDAK_ADA`.")
    @APIResponseSchema(value = ProbationView.class, responseCode = "200", responseDescription = "The probation")
    public RestResponse<ProbationView> record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to add to")
                    String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid RecordRequest request) {
        return idempotency.once(request, () -> ok(probations.record(id, ifMatch, request)));
    }

    @POST
    @Path("/{id}/completion")
    @PermissionsAllowed("casn:write")
    @PermissionsAllowed("pii:sensitive")
    @CanFail({"probation-ended", "gate-not-passed"})
    @Operation(
            operationId = "completeProbation",
            summary = "End a probation",
            description =
                    "As PNS, where every condition that decides is met on the effective date; or by dismissal or resignation,"
                            + " with its reason. Needs `pii:sensitive`, since a refusal names the conditions.")
    @APIResponseSchema(value = ProbationView.class, responseCode = "200", responseDescription = "The probation")
    public RestResponse<ProbationView> complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to end")
                    String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid CompletionRequest request) {
        return idempotency.once(request, () -> ok(probations.complete(id, ifMatch, request)));
    }

    private RestResponse<ProbationView> ok(ProbationService.Standing standing) {
        return Responses.ok(EntityVersion.of(standing.of().version()), view(standing));
    }

    private ProbationView view(ProbationService.Standing standing) {
        return ProbationView.of(standing, probations.today(), caller.has("pii:sensitive"));
    }
}
