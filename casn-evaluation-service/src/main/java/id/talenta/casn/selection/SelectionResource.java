package id.talenta.casn.selection;

import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selections")
@Tag(name = "Selections", description = "Selections and what they hold")
public class SelectionResource {

    private final SelectionService selections;
    private final Idempotency idempotency;
    private final Cursors cursors;

    SelectionResource(SelectionService selections, Idempotency idempotency, Cursors cursors) {
        this.selections = selections;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("casn:write")
    @CanFail("unknown-agency")
    @Operation(
            operationId = "createSelection",
            summary = "Set up a selection",
            description =
                    "Several selections of one kind, year and agency may exist. Formations, participants and scores"
                            + " are imported into it afterwards.")
    @APIResponseSchema(value = SelectionView.class, responseCode = "201", responseDescription = "The selection")
    public RestResponse<SelectionView> create(
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid SelectionRequest request) {
        return idempotency.once(request, () -> {
            Selection selection = selections.setUp(request);
            SelectionView view = view(selection);
            return Responses.created("/v1/selections/" + selection.id(), version(view), view);
        });
    }

    @GET
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "listSelections",
            summary = "List selections",
            description = "Newest first; those of the caller's agencies.")
    public RestResponse<SelectionView.Page> list(
            @BeanParam @Valid SelectionFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<SelectionView> found =
                selections
                        .page(after.isEmpty() ? null : UUID.fromString(after.get(0)), filter, page.limit() + 1)
                        .stream()
                        .map(this::view)
                        .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), SelectionView.Page::new);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getSelection",
            summary = "Read a selection",
            description = "A selection of another agency appears as absent.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = SelectionView.class, responseCode = "200", responseDescription = "The selection")
    public RestResponse<SelectionView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        SelectionView view = view(selections.get(id));
        return Responses.found(version(view), ifNoneMatch, view);
    }

    private SelectionView view(Selection selection) {
        return SelectionView.of(selection, selections.ruleSetOf(selection));
    }

    /** A selection itself never changes; the rule set in effect can. */
    private static EntityVersion version(SelectionView view) {
        return new EntityVersion(view.ruleSet().code() + "." + view.ruleSet().version());
    }
}
