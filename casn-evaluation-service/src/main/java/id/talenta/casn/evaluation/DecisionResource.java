package id.talenta.casn.evaluation;

import id.talenta.platform.data.audit.ReadsPersonalData;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/evaluations")
@Tag(name = "Evaluations", description = "Decisions, their reasons, their files")
public class DecisionResource {

    private final TieDecisionService decisions;
    private final PublicationService publications;
    private final Idempotency idempotency;
    private final Cursors cursors;

    DecisionResource(
            TieDecisionService decisions, PublicationService publications, Idempotency idempotency, Cursors cursors) {
        this.decisions = decisions;
        this.publications = publications;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @Path("/{id}/decisions")
    @PermissionsAllowed("casn:evaluate")
    @CanFail({"no-tie-to-decide", "already-published", "no-results-yet"})
    @Operation(operationId = "decideTie", summary = "Decide a tie", description = """
        People of a formation who are equal on every criterion and straddle its quota are `UNDECIDED`, and so are people who are equal \
        and stand for posts of a formation that others left empty. The committee selects exactly as \
        many of them as posts are left, with its reason and the minutes that record it. The results and their digest change; the \
        decision becomes one of their reasons.\
        """)
    @APIResponseSchema(value = TieDecisionView.class, responseCode = "201", responseDescription = "The decision")
    public RestResponse<TieDecisionView> decide(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid TieDecisionRequest request) {
        return idempotency.once(request, () -> {
            TieDecisionView view = TieDecisionView.of(decisions.decide(id, request));
            return Responses.created("/v1/evaluations/" + id + "/decisions", EntityVersion.of(0), view);
        });
    }

    @GET
    @Path("/{id}/decisions")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listTieDecisions",
            summary = "List the decisions about ties",
            description = "By formation code.")
    @APIResponseSchema(value = TieDecisionView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<TieDecisionView.Page> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<TieDecisionView> found = decisions.page(id, after.isEmpty() ? "" : after.get(0), page.limit() + 1).stream()
                .map(TieDecisionView::of)
                .toList();
        return cursors.page(page, uri, found, view -> List.of(view.formationCode()), TieDecisionView.Page::new);
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("casn:publish")
    @CanFail({
        "four-eyes",
        "not-publishable",
        "already-published",
        "ties-undecided",
        "corrections-not-evaluated",
        "conflict",
        "out-of-order",
        "evaluated-before-amendment",
        "evaluation-outdated"
    })
    @Operation(operationId = "publishEvaluation", summary = "Publish an evaluation", description = """
        Refused to whoever evaluated, decided a tie or corrected a score, while a tie is undecided, and while a corrected score is \
        not evaluated. It becomes the next version of its stage; from the second on, either scores were corrected since the one \
        before, or a reason is needed. Without a body, the first version can be objected to for the days that are set, later \
        ones cannot.\
        """)
    @APIResponseSchema(value = PublicationView.class, responseCode = "201", responseDescription = "The publication")
    public RestResponse<PublicationView> publish(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @RequestBody(required = false, description = "May be left out") @Valid PublicationRequest request) {
        return publication(id, request);
    }

    /** Without a body, whatever the request says that it would have been: so it was before there could be one. */
    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("casn:publish")
    @Operation(operationId = "publishEvaluation", hidden = true)
    public RestResponse<PublicationView> publishWithoutBody(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return publication(id, null);
    }

    private RestResponse<PublicationView> publication(UUID id, PublicationRequest request) {
        PublicationRequest asked = request == null ? PublicationRequest.NOTHING_SAID : request;
        return idempotency.once(request == null ? "" : request, () -> {
            PublicationView view = publications.view(publications.publish(id, asked));
            return Responses.created("/v1/evaluations/" + id + "/publication", EntityVersion.of(0), view);
        });
    }

    @GET
    @Path("/{id}/publication")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getPublication",
            summary = "Read the publication of an evaluation",
            description = "Absent until it was published.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = PublicationView.class, responseCode = "200", responseDescription = "The publication")
    public RestResponse<PublicationView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        PublicationView view = publications.get(id);
        return Responses.found(EntityVersion.of(view.supersededBy() == null ? 0 : 1), ifNoneMatch, view);
    }
}
