package id.talenta.talent.profile;

import id.talenta.platform.web.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/talent-lookups")
@Tag(name = "Talents", description = "People who serve, and what is known of them")
public class LookupResource {

    private final TalentService talents;
    private final Caller caller;

    LookupResource(TalentService talents, Caller caller) {
        this.talents = talents;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("talent:read")
    @PermissionsAllowed("pii:read")
    @Operation(
            operationId = "lookUpTalent",
            summary = "Look somebody up by NIP",
            description =
                    "A NIP never stands in an address. Another agency's person appears as absent. Each request is audited.")
    @APIResponseSchema(value = TalentView.class, responseCode = "200", responseDescription = "The talent")
    public RestResponse<TalentView> lookUp(@NotNull @Valid LookupRequest request) {
        return RestResponse.ok(talents.withNip(request.nip()).view(caller));
    }
}
