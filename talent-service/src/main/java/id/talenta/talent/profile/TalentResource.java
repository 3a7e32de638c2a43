package id.talenta.talent.profile;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.input.MergePatch;
import id.talenta.platform.web.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
@Tag(name = "Talents", description = "People who serve, and what is known of them")
public class TalentResource {

    private final TalentService talents;
    private final Cursors cursors;
    private final Caller caller;

    TalentResource(TalentService talents, Cursors cursors, Caller caller) {
        this.talents = talents;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listTalents",
            summary = "List talents",
            description =
                    "Those of the caller's agencies, by id. Each request is audited; without `pii:read` the answer is masked.")
    @APIResponseSchema(value = TalentView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<TalentView.Page> list(
            @BeanParam @Valid TalentFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<TalentView> found =
                talents.page(after.isEmpty() ? null : UUID.fromString(after.get(0)), filter, page.limit() + 1).stream()
                        .map(known -> known.view(caller))
                        .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), TalentView.Page::new);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getTalent",
            summary = "Read a talent",
            description =
                    "Another agency's person appears as absent. The ETag changes with the profile and with the three figures.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = TalentView.class, responseCode = "200", responseDescription = "The talent")
    public RestResponse<TalentView> get(
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        TalentService.Known known = talents.known(id);
        return Responses.found(known.version(), ifNoneMatch, known.view(caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("talent:write")
    @Operation(
            operationId = "changeTalent",
            summary = "Change where somebody serves",
            description = "By the person's own agency, as a JSON Merge Patch.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MergePatch.MEDIA_TYPE,
                        schema = @Schema(implementation = TalentRequest.class),
                        examples = @ExampleObject(name = "unit", value = "{\"unit\":\"Dinas Pendidikan\"}")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TalentRequest.class))
            })
    @APIResponseSchema(value = TalentView.class, responseCode = "200", responseDescription = "The talent as it is now")
    public RestResponse<TalentView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to change")
                    String ifMatch,
            @NotNull JsonNode request) {
        TalentService.Known known = talents.change(id, ifMatch, request);
        return Responses.ok(known.version(), known.view(caller));
    }
}
