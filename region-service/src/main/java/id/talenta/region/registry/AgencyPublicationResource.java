package id.talenta.region.registry;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/operations/region/agency-publications")
@Tag(name = "Operations", description = "For operators")
public class AgencyPublicationResource {

    private final AgencyTellingService agencies;

    AgencyPublicationResource(AgencyTellingService agencies) {
        this.agencies = agencies;
    }

    @POST
    @PermissionsAllowed("ops")
    @Operation(
            operationId = "publishAgencies",
            summary = "Publish all agencies once more",
            description = "For a broker that has lost them. Whoever knows them passes that over. Takes no body.")
    @APIResponseSchema(value = Published.class, responseCode = "200", responseDescription = "How many there are")
    public Published publish() {
        return new Published(agencies.tellAll());
    }

    @Schema(name = "AgencyPublication", description = "Agencies that are going to be sent")
    record Published(
            @Schema(required = true, examples = "39") @Min(0) @Max(100_000)
            int agencies) {}
}
