package id.talenta.casn.publication;

import id.talenta.casn.evaluation.PublicationView;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
@Tag(name = "Publications", description = "What agencies published, for everybody, without personal data")
public class SelectionPublicationResource {

    private final SelectionPublicationService publications;
    private final Cursors cursors;

    SelectionPublicationResource(SelectionPublicationService publications, Cursors cursors) {
        this.publications = publications;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/publications")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "listSelectionPublications",
            summary = "List the publications of a selection",
            description = "All versions of both stages, with what each superseded and where to read what changed.")
    @APIResponseSchema(value = PublicationView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<PublicationView.Page> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<PublicationView> found =
                publications.page(id, after.isEmpty() ? null : UUID.fromString(after.get(0)), page.limit() + 1);
        return cursors.page(page, uri, found, view -> List.of(view.evaluation().toString()), PublicationView.Page::new);
    }
}
