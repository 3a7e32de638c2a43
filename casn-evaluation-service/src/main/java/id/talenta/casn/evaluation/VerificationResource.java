package id.talenta.casn.evaluation;

import id.talenta.platform.web.contract.CanFail;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/evaluations")
@Tag(name = "Evaluations", description = "Decisions, their reasons, their files")
public class VerificationResource {

    private final VerificationService verifications;

    VerificationResource(VerificationService verifications) {
        this.verifications = verifications;
    }

    @POST
    @Path("/{id}/verification")
    @PermissionsAllowed("casn:read")
    @CanFail({"no-results-yet", "too-many-to-verify"})
    @Operation(operationId = "verifyEvaluation", summary = "Decide again and compare", description = """
        Takes the recorded input and the recorded rule set, decides again, and holds the digests of the rule set, the input and the \
        results against those that were recorded. Nothing is stored. Whoever does not want to believe the service takes \
        `/input.csv`, the rule set and any implementation of it, and comes to the same `resultDigest`.\
        """)
    @APIResponseSchema(value = VerificationView.class, responseCode = "200", responseDescription = "What came of it")
    public RestResponse<VerificationView> verify(@PathParam("id") UUID id) {
        return RestResponse.ok(verifications.verify(id));
    }
}
