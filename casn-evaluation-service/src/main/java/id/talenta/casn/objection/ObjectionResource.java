package id.talenta.casn.objection;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.security.Caller;
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

@Path("/v1/objections")
@Tag(name = "Objections", description = "Objections against what was published, and what was corrected because of them")
public class ObjectionResource {

    private final ObjectionService objections;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Caller caller;

    ObjectionResource(ObjectionService objections, Idempotency idempotency, Cursors cursors, Caller caller) {
        this.objections = objections;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("casn:write")
    @CanFail({
        "not-found",
        "nothing-published",
        "out-of-order",
        "objection-window-closed",
        "already-objected",
        "conflict"
    })
    @Operation(operationId = "fileObjection", summary = "File an objection", description = """
        Against the publication of the stage that stands, on the days that it names, once for each participant. Sent by the agency, \
        which has made sure who objects.\
        """)
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201", responseDescription = "The objection")
    public RestResponse<ObjectionView> file(
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid ObjectionRequest request) {
        return idempotency.once(request, () -> {
            ObjectionService.Standing filed = objections.file(request);
            return Responses.created("/v1/objections/" + filed.of().id(), version(filed), view(filed));
        });
    }

    @GET
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listObjections",
            summary = "List objections",
            description = "Newest first; those of the caller's agencies.")
    @APIResponseSchema(value = ObjectionView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<ObjectionView.Page> list(
            @BeanParam @Valid ObjectionFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<ObjectionView> found =
                objections
                        .page(after.isEmpty() ? null : UUID.fromString(after.get(0)), filter, page.limit() + 1)
                        .stream()
                        .map(this::view)
                        .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), ObjectionView.Page::new);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getObjection",
            summary = "Read an objection",
            description = "An objection of another agency appears as absent.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "200", responseDescription = "The objection")
    public RestResponse<ObjectionView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        ObjectionService.Standing found = objections.get(id);
        return Responses.found(version(found), ifNoneMatch, view(found));
    }

    @POST
    @Path("/{id}/answer")
    @PermissionsAllowed("casn:evaluate")
    @CanFail({"out-of-order", "objection-answered"})
    @Operation(operationId = "answerObjection", summary = "Answer an objection", description = """
        Accepted with what is corrected, or rejected, with the reasoning either way; once. A correction replaces a whole row of \
        scores, how the participant left, or facts of theirs that decide, from the next evaluation on, and keeps what was there before. Whoever answers cannot publish the version that \
        holds the correction.\
        """)
    @APIResponseSchema(
            value = ObjectionView.class,
            responseCode = "201",
            responseDescription = "The objection, answered")
    public RestResponse<ObjectionView> answer(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid AnswerRequest request) {
        return idempotency.once(request, () -> {
            ObjectionService.Standing answered = objections.answer(id, request);
            return Responses.created("/v1/objections/" + id, version(answered), view(answered));
        });
    }

    private ObjectionView view(ObjectionService.Standing standing) {
        return ObjectionView.of(standing, caller.has("pii:read"));
    }

    /** With the day, since what is overdue changes with it. */
    private static EntityVersion version(ObjectionService.Standing standing) {
        return new EntityVersion(standing.of().version() + (standing.overdue() ? ".overdue" : ""));
    }
}
