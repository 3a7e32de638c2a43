package id.talenta.talent.mapping;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/talent-mappings")
@Tag(name = "Mappings", description = "Who stands in which of the nine boxes, and why")
public class PlacementResource {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private final PlacementService placements;
    private final Cursors cursors;

    PlacementResource(PlacementService placements, Cursors cursors) {
        this.placements = placements;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/placements")
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @CanFail("mapping-not-completed")
    @Operation(operationId = "listPlacements", summary = "List the placements of a mapping", description = """
                    By talent. Each placement carries the reason of every point, as data and as sentences in Indonesian and English; box and scores \
                    can be recomputed from them. Without `pii:sensitive`, the disciplinary record and every figure that would give it away are null.""")
    @APIResponseSchema(value = PlacementView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<PlacementView.Page> list(
            @PathParam("id") UUID id,
            @QueryParam("box") @Min(1) @Max(9) @Parameter(description = "Only those in this box", example = "9")
                    Integer box,
            @QueryParam("status") @Parameter(description = "Only those in a box, or in none") PlacementStatus status,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<PlacementView> found = placements.page(
                id, after.isEmpty() ? null : UUID.fromString(after.get(0)), box, status, page.limit() + 1);
        return cursors.page(page, uri, found, view -> List.of(view.talent().toString()), PlacementView.Page::new);
    }

    @GET
    @Path("/{id}/placements/{talent}")
    @PermissionsAllowed("talent:read")
    @ReadsPersonalData
    @CanFail("mapping-not-completed")
    @Operation(
            operationId = "getPlacement",
            summary = "Read somebody's placement",
            description = "The box, or why there is none, and the reason of every point.")
    public PlacementView get(@PathParam("id") UUID id, @PathParam("talent") UUID talent) {
        return placements.get(id, talent);
    }

    @GET
    @Path("/{id}/matrix")
    @PermissionsAllowed("talent:read")
    @CanFail("mapping-not-completed")
    @Operation(operationId = "getMatrix", summary = "Read the matrix of a mapping", description = """
                    How many people stand in each box, what is recommended for them, and how many are in none for which reason. Boxes and those in \
                    none add up to all people.""")
    public MatrixView matrix(@PathParam("id") UUID id) {
        return placements.matrix(id);
    }

    @GET
    @Path("/{id}/placements.csv")
    @Produces("text/csv")
    @PermissionsAllowed("talent:read")
    @PermissionsAllowed("pii:sensitive")
    @ReadsPersonalData
    @CanFail("mapping-not-completed")
    @Operation(operationId = "downloadPlacements", summary = "Download the placements of a mapping", description = """
                    In canonical form: its SHA-256 is the mapping's `digest`. It holds no name or number of a person, but every score, from which \
                    with the reasons the disciplinary record could be worked out; so it needs `pii:sensitive` as well.""")
    @APIResponse(
            responseCode = "200",
            description = "The canonical placements",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2_000_000_000)))
    public RestResponse<StreamingOutput> csv(@PathParam("id") UUID id) {
        TalentMapping mapping = placements.completed(id);
        StreamingOutput out = stream -> placements.write(mapping, stream);
        return RestResponse.ResponseBuilder.ok(out)
                .type(CSV)
                .header("ETag", new EntityVersion(mapping.digest()).tag())
                .build();
    }
}
