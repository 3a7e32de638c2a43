package id.talenta.region.registry;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

@Path("/v1/regions")
@Tag(name = "Registry", description = "The 38 regions, the province, and their governments")
public class RegionResource {

    private final RegistryService registry;
    private final Cursors cursors;

    RegionResource(RegistryService registry, Cursors cursors) {
        this.registry = registry;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "listRegions",
            summary = "List the 38 regions",
            description = "The 29 regencies and 9 cities of East Java; the province is read by its own code.")
    @APIResponseSchema(value = RegionView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<RegionView.Page> list(
            @BeanParam @Valid RegionFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        RegionSort.Directed sort = filter.sort();
        List<RegionView> found = registry.page(cursors.after(page, uri), filter, page.limit() + 1).stream()
                .map(RegionView::of)
                .toList();
        return cursors.page(page, uri, found, sort::key, RegionView.Page::new);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "getRegion",
            summary = "Read a region",
            description = "One of the 38, or the province (`35`).")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = RegionView.class, responseCode = "200", responseDescription = "The region")
    public RestResponse<RegionView> get(
            @PathParam("code")
                    @Size(max = Text.REGION_CODE_LENGTH)
                    @Pattern(regexp = Text.REGION_CODE)
                    @Parameter(description = "Code of the region", example = "35.74")
                    String code,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        Region region = registry.region(code);
        return Responses.found(region.version(), ifNoneMatch, RegionView.of(region));
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("region:write")
    @Operation(
            operationId = "changeRegion",
            summary = "Change the contacts of a region",
            description = "By the region's own agency, as a JSON Merge Patch. Nothing but the contacts can be changed.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MergePatch.MEDIA_TYPE,
                        schema = @Schema(implementation = RegionRequest.class),
                        examples =
                                @ExampleObject(
                                        name = "phone",
                                        value = "{\"contacts\":{\"phone\":\"+62 335 000000\",\"website\":null}}")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RegionRequest.class))
            })
    @APIResponseSchema(value = RegionView.class, responseCode = "200", responseDescription = "The region as it is now")
    public RestResponse<RegionView> change(
            @PathParam("code")
                    @Size(max = Text.REGION_CODE_LENGTH)
                    @Pattern(regexp = Text.REGION_CODE)
                    @Parameter(description = "Code of the region", example = "35.74")
                    String code,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to change")
                    String ifMatch,
            @NotNull JsonNode request) {
        Region region = registry.change(code, ifMatch, request);
        return Responses.ok(region.version(), RegionView.of(region));
    }
}
