package id.talenta.platform.data.people;

import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A second list with the same parameters; it shows the key that its cursor held. */
@Path("/v1/people/others")
public class OthersResource {

    private final Cursors cursors;

    OthersResource(Cursors cursors) {
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("casn:read")
    @Operation(operationId = "listOthers", summary = "List others")
    public RestResponse<PeopleResource.PersonPage> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("filter") @Size(max = 20) String filter,
            @Context UriInfo uri) {
        String key = cursors.after(page, uri).toString();
        List<People.Person> found = List.of(new People.Person("35", 1, key), new People.Person("35", 2, key));
        return cursors.page(page, uri, found, last -> Arrays.asList("a", null, ""), PeopleResource.PersonPage::new);
    }
}
