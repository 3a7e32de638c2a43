package id.talenta.casn.selection;

import id.talenta.casn.selection.rules.SelectionState;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selections")
@Tag(name = "Selections", description = "Selections and what they hold")
public class SelectionResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

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
            SelectionState state = selections.stateOf(selection);
            return Responses.created(
                    "/v1/selections/" + selection.id(), selections.versionOf(selection, state), view(selection, state));
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
        List<Selection> selected =
                selections.page(after.isEmpty() ? null : UUID.fromString(after.get(0)), filter, page.limit() + 1);
        Map<UUID, SelectionState> states = selections.statesOf(selected);
        List<SelectionView> found = selected.stream()
                .map(selection -> view(selection, states.getOrDefault(selection.id(), SelectionState.DISIAPKAN)))
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
        Selection selection = selections.get(id);
        SelectionState state = selections.stateOf(selection);
        return Responses.found(selections.versionOf(selection, state), ifNoneMatch, view(selection, state));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("casn:write")
    @CanFail("out-of-order")
    @Operation(
            operationId = "changeSelection",
            summary = "Change the name or the phases of a selection",
            description = "Kind, year and agency stay. Refused once the selection is closed.")
    @APIResponseSchema(value = SelectionView.class, responseCode = "200", responseDescription = "The selection")
    public RestResponse<SelectionView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to change")
                    String ifMatch,
            @NotNull @Valid SelectionChange request) {
        return shown(selections.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/closing")
    @PermissionsAllowed("casn:write")
    @CanFail({"out-of-order", "objection-window-open", "objections-pending"})
    @Operation(
            operationId = "closeSelection",
            summary = "Close a selection",
            description =
                    "Once its final result is published, nobody can object any more, and no objection waits for its answer or"
                            + " for the version that holds its correction. Nothing is imported, amended, evaluated or published in it"
                            + " afterwards; appointments go on. It cannot be opened again. Takes no body.")
    @APIResponseSchema(value = SelectionView.class, responseCode = "200", responseDescription = "The selection")
    public RestResponse<SelectionView> close(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> shown(selections.close(id)));
    }

    private RestResponse<SelectionView> shown(Selection selection) {
        SelectionState state = selections.stateOf(selection);
        return Responses.ok(selections.versionOf(selection, state), view(selection, state));
    }

    private SelectionView view(Selection selection, SelectionState state) {
        return SelectionView.of(selection, selections.ruleSetOf(selection), state);
    }
}
