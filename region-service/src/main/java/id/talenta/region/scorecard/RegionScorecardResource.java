package id.talenta.region.scorecard;

import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.region.input.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/regions")
@Tag(name = "Scorecards", description = "How far each region is, and why")
public class RegionScorecardResource {

    private final ScorecardService scorecards;
    private final Clock clock;

    RegionScorecardResource(ScorecardService scorecards, Clock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    @GET
    @Path("/{code}/scorecard")
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "getScorecard",
            summary = "Read the scorecard of a region",
            description = "Of one of the 38, or of the province (`35`). Its ages pass with time and change no `ETag`.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = ScorecardView.class, responseCode = "200", responseDescription = "The scorecard")
    public RestResponse<ScorecardView> get(
            @PathParam("code")
                    @Size(max = Text.REGION_CODE_LENGTH)
                    @Pattern(regexp = Text.REGION_CODE)
                    @Parameter(description = "Code of the region", example = "35.74")
                    String code,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        Scorecard card = scorecards.of(code);
        return Responses.found(version(card), ifNoneMatch, ScorecardView.of(card, clock.instant()));
    }

    /** The text of a record is the same in every process, its hash code is not. */
    private static EntityVersion version(Scorecard card) {
        return new EntityVersion(UUID.nameUUIDFromBytes(card.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
