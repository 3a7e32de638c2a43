package id.talenta.casn.correction;

import id.talenta.platform.data.audit.ReadsPersonalData;
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
@Tag(name = "Objections", description = "Objections against what was published, and what was corrected because of them")
public class CorrectionResource {

    private final RecordedCorrections corrections;
    private final Cursors cursors;

    CorrectionResource(RecordedCorrections corrections, Cursors cursors) {
        this.corrections = corrections;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/corrections")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listCorrections",
            summary = "List the corrections in a selection",
            description =
                    "In the order in which they were recorded. Nothing is overwritten: what was imported stays, and"
                            + " evaluations read the latest correction.")
    @APIResponseSchema(value = CorrectionView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<CorrectionView.Page> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<NumberedCorrection> found =
                corrections.page(id, after.isEmpty() ? 0 : Long.parseLong(after.get(0)), page.limit() + 1);
        return cursors.page(
                page,
                uri,
                found,
                numbered -> List.of(Long.toString(numbered.sequence())),
                (shown, next) -> new CorrectionView.Page(
                        shown.stream().map(NumberedCorrection::view).toList(), next));
    }
}
