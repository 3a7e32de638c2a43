package id.talenta.region.operations;

import id.talenta.platform.data.events.DeadLetterPages;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.region.registry.AgencyTellingService;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/operations/region")
@Tag(name = "Operations", description = "For operators: events that could not be processed or sent")
public class OperationsResource {

    private final DeadLetterPages letters;
    private final AgencyTellingService agencies;

    OperationsResource(DeadLetterPages letters, AgencyTellingService agencies) {
        this.letters = letters;
        this.agencies = agencies;
    }

    @GET
    @Path("/dead-letters")
    @PermissionsAllowed("ops")
    @Operation(
            operationId = "listRegionDeadLetters",
            summary = "List the events that wait for an operator",
            description =
                    "The oldest first: what this service received and could not process, and what it can never send.")
    @APIResponseSchema(value = DeadLetterPages.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<DeadLetterPages.Page> list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return letters.page(page, uri);
    }

    @POST
    @Path("/dead-letters/{id}/replay")
    @PermissionsAllowed("ops")
    @CanFail("replay-failed")
    @Operation(
            operationId = "replayRegionDeadLetter",
            summary = "Process or send an event after all",
            description = "Once its cause is gone. Doing it twice has the effect once.")
    @APIResponseSchema(
            value = DeadLetterPages.Replayed.class,
            responseCode = "200",
            responseDescription = "What became of it")
    public DeadLetterPages.Replayed replay(@PathParam("id") @Parameter(description = "Id of the event") UUID id) {
        return letters.replay(id);
    }

    @POST
    @Path("/agencies/publication")
    @PermissionsAllowed("ops")
    @Operation(
            operationId = "publishAgencies",
            summary = "Publish all agencies once more",
            description = "For a broker that has lost them. Who knows them already is not disturbed.")
    @APIResponseSchema(value = Published.class, responseCode = "200", responseDescription = "How many there are")
    public Published publish() {
        return new Published(agencies.tellAll());
    }
}
