package id.talenta.region.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.input.MergePatch;
import id.talenta.region.input.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/regions/{code}/commitments")
@Tag(name = "Commitments", description = "What the heads of the regions have signed, and its follow-up")
public class CommitmentResource {

    private final CommitmentService commitments;
    private final Idempotency idempotency;
    private final Cursors cursors;

    CommitmentResource(CommitmentService commitments, Idempotency idempotency, Cursors cursors) {
        this.commitments = commitments;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "listCommitments",
            summary = "List the commitments of a region",
            description = "The latest first.")
    @APIResponseSchema(value = CommitmentView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<CommitmentView.Page> list(
            @PathParam("code")
                    @Size(max = Text.REGION_CODE_LENGTH)
                    @Pattern(regexp = Text.REGION_CODE)
                    @Parameter(description = "Code of the region", example = "35.74")
                    String code,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<CommitmentView> found = commitments.page(code, cursors.after(page, uri), page.limit() + 1).stream()
                .map(CommitmentView::of)
                .toList();
        return cursors.page(
                page,
                uri,
                found,
                view -> List.of(view.signedOn().toString(), view.id().toString()),
                CommitmentView.Page::new);
    }

    @POST
    @PermissionsAllowed("region:write")
    @CanFail("signed-before-meeting")
    @Operation(
            operationId = "signCommitment",
            summary = "Record a signed commitment",
            description = "By the region's own agency. The region's stage follows from it.")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "201", responseDescription = "The commitment")
    public RestResponse<CommitmentView> sign(
            @PathParam("code")
                    @Size(max = Text.REGION_CODE_LENGTH)
                    @Pattern(regexp = Text.REGION_CODE)
                    @Parameter(description = "Code of the region", example = "35.74")
                    String code,
            @HeaderParam(Idempotency.HEADER)
                    @Size(max = 128)
                    @Parameter(description = "Makes a repetition harmless: the same key and body get the same answer")
                    String idempotencyKey,
            @NotNull @Valid CommitmentRequest request) {
        return idempotency.once(request, () -> {
            Commitment signed = commitments.sign(code, request);
            String location = "/v1/regions/" + code + "/commitments/" + signed.id();
            return Responses.created(location, signed.version(), CommitmentView.of(signed));
        });
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "getCommitment",
            summary = "Read a commitment",
            description = "With its points and their follow-up.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200", responseDescription = "The commitment")
    public RestResponse<CommitmentView> get(
            @PathParam("code")
                    @Size(max = Text.REGION_CODE_LENGTH)
                    @Pattern(regexp = Text.REGION_CODE)
                    @Parameter(description = "Code of the region", example = "35.74")
                    String code,
            @PathParam("id") @Parameter(description = "Id of the commitment") UUID id,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        Commitment commitment = commitments.get(code, id);
        return Responses.found(commitment.version(), ifNoneMatch, CommitmentView.of(commitment));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("region:write")
    @CanFail("signed-before-meeting")
    @Operation(
            operationId = "changeCommitment",
            summary = "Change a commitment",
            description =
                    "By the region's own agency, as a JSON Merge Patch: `points` are replaced whole. This is how their"
                            + " follow-up is recorded.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MergePatch.MEDIA_TYPE,
                        schema = @Schema(implementation = CommitmentRequest.class),
                        examples =
                                @ExampleObject(
                                        name = "document",
                                        value = "{\"document\":{\"reference\":\"800/123/425.203/2025\"}}")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CommitmentRequest.class))
            })
    @APIResponseSchema(
            value = CommitmentView.class,
            responseCode = "200",
            responseDescription = "The commitment as it is now")
    public RestResponse<CommitmentView> change(
            @PathParam("code")
                    @Size(max = Text.REGION_CODE_LENGTH)
                    @Pattern(regexp = Text.REGION_CODE)
                    @Parameter(description = "Code of the region", example = "35.74")
                    String code,
            @PathParam("id") @Parameter(description = "Id of the commitment") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to change")
                    String ifMatch,
            @NotNull JsonNode request) {
        Commitment commitment = commitments.change(code, id, ifMatch, request);
        return Responses.ok(commitment.version(), CommitmentView.of(commitment));
    }
}
