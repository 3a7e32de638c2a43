package id.talenta.talent.assessment;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/talents")
@Tag(name = "Assessments", description = "What was assessed of people")
public class AssessmentResource {

    private final AssessmentService assessments;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Caller caller;

    AssessmentResource(AssessmentService assessments, Idempotency idempotency, Cursors cursors, Caller caller) {
        this.assessments = assessments;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/assessments")
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listAssessments",
            summary = "List somebody's assessments",
            description = "The latest first. Each request is audited; without `pii:sensitive` discipline is left out.")
    @APIResponseSchema(value = AssessmentView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<AssessmentView.Page> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<AssessmentView> found = assessments.page(id, cursors.after(page, uri), page.limit() + 1).stream()
                .map(this::view)
                .toList();
        return cursors.page(
                page,
                uri,
                found,
                view -> List.of(view.assessedOn().toString(), view.id().toString()),
                AssessmentView.Page::new);
    }

    @POST
    @Path("/{id}/assessments")
    @PermissionsAllowed("talent:write")
    @Operation(
            operationId = "recordAssessment",
            summary = "Record an assessment",
            description =
                    "By the person's own agency. It is stored as it is given and never changed; of each component that"
                            + " of the latest valid assessment counts.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201", responseDescription = "The assessment")
    public RestResponse<AssessmentView> record(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid AssessmentRequest request) {
        return idempotency.once(request, () -> {
            AssessmentView view = view(assessments.record(id, request));
            return Responses.created("/v1/talents/" + id + "/assessments/" + view.id(), version(view), view);
        });
    }

    @GET
    @Path("/{id}/assessments/{assessmentId}")
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getAssessment",
            summary = "Read an assessment",
            description = "Without `pii:sensitive` discipline is left out.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "200", responseDescription = "The assessment")
    public RestResponse<AssessmentView> get(
            @PathParam("id") UUID id,
            @PathParam("assessmentId") UUID assessmentId,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        AssessmentView view = view(assessments.get(id, assessmentId));
        return Responses.found(version(view), ifNoneMatch, view);
    }

    private AssessmentView view(Assessment assessment) {
        return AssessmentView.of(assessment, caller.has("pii:sensitive"));
    }

    /** An assessment never changes. */
    private static EntityVersion version(AssessmentView view) {
        return new EntityVersion(view.id().toString());
    }
}
