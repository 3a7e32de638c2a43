package id.talenta.platform.data.events;

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
import org.jboss.resteasy.reactive.RestResponse;

/** As every service has it. */
@Path("/v1/operations/people/dead-letters")
public class DeadLetterResource {

    private final DeadLetterPages letters;

    DeadLetterResource(DeadLetterPages letters) {
        this.letters = letters;
    }

    @GET
    @PermissionsAllowed("ops")
    @Operation(operationId = "listDeadLetters", summary = "List what could not be processed")
    public RestResponse<DeadLetterPages.Page> list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return letters.page(page, uri);
    }

    @POST
    @Path("/{id}/replay")
    @PermissionsAllowed("ops")
    @CanFail("replay-failed")
    @Operation(operationId = "replayDeadLetter", summary = "Process it after all")
    public DeadLetterPages.Replayed replay(@PathParam("id") UUID id) {
        return letters.replay(id);
    }
}
