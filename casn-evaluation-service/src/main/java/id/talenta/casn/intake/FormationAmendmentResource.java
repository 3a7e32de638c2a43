package id.talenta.casn.intake;

import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selections/{id}/formations/{formationCode}/amendments")
@Tag(name = "Selections", description = "Selections and what they hold")
public class FormationAmendmentResource {

    private static final String CODE = "[0-9A-Za-z][0-9A-Za-z._/-]*";

    private final FormationAmendmentService amendments;
    private final Idempotency idempotency;
    private final Cursors cursors;

    FormationAmendmentResource(FormationAmendmentService amendments, Idempotency idempotency, Cursors cursors) {
        this.amendments = amendments;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("casn:write")
    @CanFail("out-of-order")
    @Operation(operationId = "amendFormation", summary = "Amend a formation", description = """
                    Changes a formation after its import, with the reason and the decree. The number of posts until SKD is published, everything \
                    else until the final result is; the need type never. Evaluations keep the formations as they found them: one that was made \
                    with another number of posts can no longer be published.""")
    @APIResponseSchema(
            value = FormationAmendmentView.class,
            responseCode = "201",
            responseDescription = "The amendment")
    public RestResponse<FormationAmendmentView> amend(
            @PathParam("id") UUID id,
            @PathParam("formationCode") @Size(min = 1, max = 64) @Pattern(regexp = CODE) String formationCode,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid FormationAmendmentRequest request) {
        return idempotency.once(request, () -> {
            FormationAmendmentView view = FormationAmendmentView.of(amendments.amend(id, formationCode, request));
            return Responses.created(
                    "/v1/selections/" + id + "/formations/" + formationCode + "/amendments", EntityVersion.of(0), view);
        });
    }

    @GET
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "listFormationAmendments",
            summary = "List the amendments of a formation",
            description = "The latest first; empty for a formation that was never amended.")
    @APIResponseSchema(value = FormationAmendmentView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<FormationAmendmentView.Page> list(
            @PathParam("id") UUID id,
            @PathParam("formationCode") @Size(min = 1, max = 64) @Pattern(regexp = CODE) String formationCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<FormationAmendmentView> found = amendments
                .page(id, formationCode, after.isEmpty() ? null : UUID.fromString(after.get(0)), page.limit() + 1)
                .stream()
                .map(FormationAmendmentView::of)
                .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), FormationAmendmentView.Page::new);
    }
}
