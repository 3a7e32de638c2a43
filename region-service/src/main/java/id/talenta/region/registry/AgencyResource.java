package id.talenta.region.registry;

import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/agencies")
@Tag(name = "Registry", description = "The 38 regions, the province, and their governments")
public class AgencyResource {

    private final RegistryService registry;
    private final Cursors cursors;

    AgencyResource(RegistryService registry, Cursors cursors) {
        this.registry = registry;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "listAgencies",
            summary = "List the agencies",
            description = "By code: the governments of the province and of the 38 regions.")
    @APIResponseSchema(value = AgencyView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<AgencyView.Page> list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<AgencyView> found = registry.agencies(after.isEmpty() ? "" : after.get(0), page.limit() + 1).stream()
                .map(AgencyView::of)
                .toList();
        return cursors.page(page, uri, found, view -> List.of(view.code()), AgencyView.Page::new);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "getAgency",
            summary = "Read an agency",
            description = "A regional government carries the code of its region.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = AgencyView.class, responseCode = "200", responseDescription = "The agency")
    public RestResponse<AgencyView> get(
            @PathParam("code")
                    @Size(max = 13)
                    @Pattern(regexp = AgencyView.CODE)
                    @Parameter(description = "Code of the agency", example = "35.74")
                    String code,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        // agencies come with a release and change with none of the requests
        return Responses.found(EntityVersion.of(0), ifNoneMatch, AgencyView.of(registry.agency(code)));
    }
}
