package id.talenta.talent.operations;

import id.talenta.platform.data.events.DeadLetterPages;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
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

@Path("/v1/operations/talent/dead-letters")
@Tag(name = "Operations", description = "For operators")
public class DeadLetterResource {

    private final DeadLetterPages letters;

    DeadLetterResource(DeadLetterPages letters) {
        this.letters = letters;
    }

    @GET
    @PermissionsAllowed("ops")
    @Operation(
            operationId = "listTalentDeadLetters",
            summary = "List the events that wait for an operator",
            description =
                    "The oldest first: what talent-service received and could not process, and what it can never send.")
    @APIResponseSchema(value = DeadLetterPages.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<DeadLetterPages.Page> list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return letters.page(page, uri);
    }

    @POST
    @Path("/{id}/replay")
    @PermissionsAllowed("ops")
    @CanFail("replay-failed")
    @Operation(
            operationId = "replayTalentDeadLetter",
            summary = "Have an event processed or sent after all",
            description = "Once its cause is gone. Done twice, it has its effect once. Takes no body.")
    @APIResponseSchema(
            value = DeadLetterPages.Replayed.class,
            responseCode = "200",
            responseDescription = "What became of it")
    public DeadLetterPages.Replayed replay(@PathParam("id") @Parameter(description = "Id of the event") UUID id) {
        return letters.replay(id);
    }
}
