package id.talenta.casn.intake;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/selections/{id}/participants/{participantNumber}/outcome")
@Tag(name = "Selections", description = "Selections and what they hold")
public class OutcomeResource {

    private static final String NUMBER = "[0-9A-Za-z][0-9A-Za-z._/-]*";

    private final OutcomeService outcomes;
    private final Idempotency idempotency;

    OutcomeResource(OutcomeService outcomes, Idempotency idempotency) {
        this.outcomes = outcomes;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("casn:write")
    @CanFail({"not-found", "out-of-order", "outcomes-not-in-rules", "in-published-result", "outcome-recorded"})
    @Operation(operationId = "recordOutcome", summary = "Record that a participant left", description = """
        Withdrawn, disqualified or requirements not met, with the reason; once, and until the final result is published; afterwards \
        only of somebody whom a later SKD evaluation has let through and whom that result does not hold. They need no \
        scores and take no post from the next evaluation on. Of many people it is a file (`kind=outcomes`).\
        """)
    @APIResponseSchema(
            value = OutcomeView.class,
            responseCode = "201",
            responseDescription = "How the participant left")
    public RestResponse<OutcomeView> record(
            @PathParam("id") UUID id,
            @PathParam("participantNumber") @Size(min = 1, max = 32) @Pattern(regexp = NUMBER) String participantNumber,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid OutcomeRequest request) {
        return idempotency.once(request, () -> {
            OutcomeView view = outcomes.record(id, participantNumber, request);
            return Responses.created(
                    "/v1/selections/" + id + "/participants/" + participantNumber + "/outcome",
                    EntityVersion.of(0),
                    view);
        });
    }

    @GET
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getOutcome",
            summary = "Read how a participant left",
            description = "As it was recorded or imported; a participant who did not leave has none. Audited.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = OutcomeView.class, responseCode = "200", responseDescription = "How they left")
    public RestResponse<OutcomeView> get(
            @PathParam("id") UUID id,
            @PathParam("participantNumber") @Size(min = 1, max = 32) @Pattern(regexp = NUMBER) String participantNumber,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        OutcomeView view = outcomes.get(id, participantNumber);
        // once recorded only the reason changes, by pseudonymisation, or is hidden
        return Responses.found(new EntityVersion(view.reason() == null ? "0.masked" : "0"), ifNoneMatch, view);
    }
}
