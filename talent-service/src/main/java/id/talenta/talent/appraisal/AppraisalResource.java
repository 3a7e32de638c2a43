package id.talenta.talent.appraisal;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.input.MergePatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/talents")
@Tag(name = "Appraisals", description = "How people worked, period by period")
public class AppraisalResource {

    private final AppraisalService appraisals;
    private final Idempotency idempotency;
    private final Cursors cursors;

    AppraisalResource(AppraisalService appraisals, Idempotency idempotency, Cursors cursors) {
        this.appraisals = appraisals;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/appraisals")
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listAppraisals",
            summary = "List somebody's appraisals",
            description = "The latest year first. Each request is audited.")
    @APIResponseSchema(value = AppraisalView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<AppraisalView.Page> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<AppraisalView> found = appraisals.page(id, cursors.after(page, uri), page.limit() + 1).stream()
                .map(AppraisalView::of)
                .toList();
        return cursors.page(
                page,
                uri,
                found,
                view -> List.of(
                        Integer.toString(view.year()), Integer.toString(view.quarter() == null ? 0 : view.quarter())),
                AppraisalView.Page::new);
    }

    @POST
    @Path("/{id}/appraisals")
    @PermissionsAllowed("talent:write")
    @CanFail("period-appraised")
    @Operation(
            operationId = "recordAppraisal",
            summary = "Record an appraisal",
            description = "By the person's own agency, once for each period. Work result and behaviour are given; the"
                    + " predicate follows from them by the rules in effect at the period's end.")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "201", responseDescription = "The appraisal")
    public RestResponse<AppraisalView> record(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid AppraisalRequest request) {
        return idempotency.once(request, () -> {
            AppraisalService.Kept kept = appraisals.record(id, request);
            String location =
                    "/v1/talents/" + id + "/appraisals/" + kept.appraisal().id();
            return Responses.created(location, kept.appraisal().version(), AppraisalView.of(kept));
        });
    }

    @GET
    @Path("/{id}/appraisals/{appraisalId}")
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getAppraisal",
            summary = "Read an appraisal",
            description = "With its reason, and what it was before each correction.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "200", responseDescription = "The appraisal")
    public RestResponse<AppraisalView> get(
            @PathParam("id") UUID id,
            @PathParam("appraisalId") UUID appraisalId,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        AppraisalService.Kept kept = appraisals.get(id, appraisalId);
        return Responses.found(kept.appraisal().version(), ifNoneMatch, AppraisalView.of(kept));
    }

    @PATCH
    @Path("/{id}/appraisals/{appraisalId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("talent:write")
    @Operation(
            operationId = "correctAppraisal",
            summary = "Correct an appraisal",
            description = "By the person's own agency, as a JSON Merge Patch. What it was before is kept.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MergePatch.MEDIA_TYPE,
                        schema = @Schema(implementation = CorrectionRequest.class),
                        examples = @ExampleObject(name = "result", value = "{\"workResult\":\"DI_ATAS\"}")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CorrectionRequest.class))
            })
    @APIResponseSchema(
            value = AppraisalView.class,
            responseCode = "200",
            responseDescription = "The appraisal as it is now")
    public RestResponse<AppraisalView> correct(
            @PathParam("id") UUID id,
            @PathParam("appraisalId") UUID appraisalId,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to change")
                    String ifMatch,
            @NotNull JsonNode request) {
        AppraisalService.Kept kept = appraisals.correct(id, appraisalId, ifMatch, request);
        return Responses.ok(kept.appraisal().version(), AppraisalView.of(kept));
    }
}
