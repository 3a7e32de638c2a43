package id.talenta.talent.mapping;

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

@Path("/v1/talent-mappings")
@Tag(name = "Mappings", description = "Who stands in which of the nine boxes, and why")
public class MappingResource {

    private final MappingService mappings;
    private final MappingPublicationService publications;
    private final MappingPresenter presenter;
    private final Idempotency idempotency;
    private final Cursors cursors;

    MappingResource(
            MappingService mappings,
            MappingPublicationService publications,
            MappingPresenter presenter,
            Idempotency idempotency,
            Cursors cursors) {
        this.mappings = mappings;
        this.publications = publications;
        this.presenter = presenter;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("talent:calibrate")
    @CanFail("unknown-agency")
    @Operation(operationId = "mapTalents", summary = "Map an agency's people", description = """
                    Places every active person of the agency in one of the nine boxes, by what is recorded today and by the rule set named. Who \
                    lacks what the rules require is in none, for a reason that is named, and so is a candidate (CPNS) on probation. What was used \
                    is kept: the mapping can be explained whatever changes later. It is its own job.""")
    @APIResponseSchema(value = MappingView.class, responseCode = "202", responseDescription = "The mapping, queued")
    public RestResponse<MappingView> map(
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid MappingRequest request) {
        return idempotency.once(request, () -> presenter.accepted(mappings.queue(request)));
    }

    @GET
    @PermissionsAllowed("talent:read")
    @Operation(
            operationId = "listMappings",
            summary = "List mappings",
            description = "Newest first; those of the caller's agencies.")
    public RestResponse<MappingView.Page> list(
            @BeanParam @Valid MappingFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<MappingView> found =
                mappings.page(after.isEmpty() ? null : UUID.fromString(after.get(0)), filter, page.limit() + 1).stream()
                        .map(presenter::view)
                        .toList();
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), MappingView.Page::new);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("talent:read")
    @Operation(
            operationId = "getMapping",
            summary = "Read a mapping",
            description = "How far it is, and what it came to: counts, and the digest of its placements.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = MappingView.class, responseCode = "200", responseDescription = "The mapping")
    public RestResponse<MappingView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        MappingView view = presenter.view(mappings.get(id));
        return Responses.found(MappingPresenter.version(view), ifNoneMatch, view);
    }

    @POST
    @Path("/{id}/cancellation")
    @PermissionsAllowed("talent:calibrate")
    @CanFail("job-finished")
    @Operation(
            operationId = "cancelMapping",
            summary = "Cancel a mapping",
            description = "A queued mapping ends at once, a running one as soon as it looks; nothing of it stays.")
    @APIResponseSchema(value = MappingView.class, responseCode = "202", responseDescription = "The mapping")
    public RestResponse<MappingView> cancel(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> presenter.accepted(mappings.cancel(id)));
    }

    @POST
    @Path("/{id}/publication")
    @PermissionsAllowed("talent:calibrate")
    @CanFail({"four-eyes", "mapping-not-completed", "mapping-published"})
    @Operation(
            operationId = "publishMapping",
            summary = "Publish a mapping",
            description =
                    "Refused to whoever asked for the mapping. From then on the agency's figures are those of this mapping. Takes no body.")
    @APIResponseSchema(
            value = MappingPublicationView.class,
            responseCode = "201",
            responseDescription = "The publication")
    public RestResponse<MappingPublicationView> publish(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> {
            MappingPublicationView view = MappingPublicationView.of(publications.publish(id));
            return Responses.created("/v1/talent-mappings/" + id + "/publication", EntityVersion.of(0), view);
        });
    }

    @GET
    @Path("/{id}/publication")
    @PermissionsAllowed("talent:read")
    @Operation(
            operationId = "getMappingPublication",
            summary = "Read the publication of a mapping",
            description = "Absent until it was published.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(
            value = MappingPublicationView.class,
            responseCode = "200",
            responseDescription = "The publication")
    public RestResponse<MappingPublicationView> publication(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        return Responses.found(EntityVersion.of(0), ifNoneMatch, MappingPublicationView.of(publications.get(id)));
    }
}
