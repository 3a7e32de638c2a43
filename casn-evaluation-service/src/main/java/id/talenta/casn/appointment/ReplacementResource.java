package id.talenta.casn.appointment;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/appointments/{id}/replacement")
@Tag(name = "Appointments")
public class ReplacementResource {

    private final ReplacementService replacements;
    private final Idempotency idempotency;

    ReplacementResource(ReplacementService replacements, Idempotency idempotency) {
        this.replacements = replacements;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("casn:write")
    @CanFail({
        "final-not-published",
        "not-withdrawn",
        "already-replaced",
        "posts-taken",
        "already-appointed",
        "no-successor",
        "succession-undecided"
    })
    @Operation(
            operationId = "replaceWithdrawn",
            summary = "Appoint the next in rank after a withdrawal",
            description =
                    "The post of an appointment that ended as `APS` goes to the next in rank of the same formation in the final"
                            + " result that was published last: not to who has no rank, holds a post, or was appointed before."
                            + " A post that was filled from another formation goes to the next of the same queue, and where nobody"
                            + " is left there, to the best of the next step's (not verified); in a PPPK selection (`L-2`), to the next"
                            + " of those who applied for the same position elsewhere and have no post (not verified)."
                            + " The appointment of the successor begins at `DRH_DIISI`. Where several share the next rank, the"
                            + " request brings the committee's decision. Confidence of the rule: medium.")
    @APIResponseSchema(value = ReplacementView.class, responseCode = "201", responseDescription = "The replacement")
    public RestResponse<ReplacementView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid ReplacementRequest request) {
        return idempotency.once(request, () -> {
            ReplacementService.Explained made = replacements.replace(id, request);
            return Responses.created(
                    "/v1/appointments/" + made.successor().id(),
                    EntityVersion.of(made.successor().version()),
                    ReplacementView.of(made));
        });
    }

    @GET
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getReplacement",
            summary = "Read who took the place of an appointment",
            description = "With the reasons, found again from the published result and from who was appointed before.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = ReplacementView.class, responseCode = "200", responseDescription = "The replacement")
    public RestResponse<ReplacementView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        // made once and never changed
        return Responses.found(EntityVersion.of(0), ifNoneMatch, ReplacementView.of(replacements.get(id)));
    }
}
