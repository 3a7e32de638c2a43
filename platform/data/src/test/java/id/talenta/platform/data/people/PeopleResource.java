package id.talenta.platform.data.people;

import id.talenta.platform.data.audit.Audit;
import id.talenta.platform.data.audit.AuditEntry;
import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A resource with a list, a write and an audit, as the services have them. */
@Path("/v1/people")
public class PeopleResource {

    /** Holds back writes of the name "slow" until a test lets them go. */
    public static volatile CountDownLatch gate = new CountDownLatch(0);

    private final People people;
    private final Cursors cursors;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Caller caller;

    PeopleResource(People people, Cursors cursors, Idempotency idempotency, Audit audit, Caller caller) {
        this.people = people;
        this.cursors = cursors;
        this.idempotency = idempotency;
        this.audit = audit;
        this.caller = caller;
    }

    /** A page of people. */
    public record PersonPage(@Size(max = 200) List<People.Person> data, String next) {}

    /** A person as sent. */
    public record PersonRequest(
            @NotNull @Size(max = 10) String agency,
            int number,
            @NotNull @Size(max = 50) String name) {}

    /** What was done. */
    public record Added(UUID id, String name) {}

    @GET
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(operationId = "listPeople", summary = "List people")
    public RestResponse<PersonPage> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("filter") @Size(max = 20) String filter,
            @Context UriInfo uri) {
        List<People.Person> found = people.after(cursors.after(page, uri), page.limit());
        return cursors.page(
                page, uri, found, last -> List.of(last.agency(), String.valueOf(last.number())), PersonPage::new);
    }

    @GET
    @Path("/count")
    @PermissionsAllowed("casn:read")
    @Operation(operationId = "countPeople", summary = "Count people")
    public int count() {
        return people.count();
    }

    @POST
    @PermissionsAllowed("casn:write")
    @Operation(operationId = "addPerson", summary = "Add a person")
    public RestResponse<Added> add(
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String key, @Valid PersonRequest person) {
        return idempotency.once(person, () -> {
            caller.requireAgency(person.agency());
            people.add(person.agency(), person.number(), person.name());
            if (person.name().equals("refused")) {
                throw new ProblemException(CommonProblem.CONFLICT);
            }
            if (person.name().equals("slow")) {
                await();
            }
            return Responses.created("/v1/people/new", EntityVersion.of(1), new Added(Ids.next(), person.name()));
        });
    }

    @POST
    @Path("/{agency}/steps")
    @PermissionsAllowed("casn:write")
    @Operation(operationId = "addInTwoSteps", summary = "Commit one, then fail")
    public String inTwoSteps(@Size(max = 10) String agency, @QueryParam("number") int number) {
        people.add(agency, number, "first");
        people.add(agency, number, "second");
        return "never";
    }

    @GET
    @Path("/audit")
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "readAudit", summary = "Read the audit")
    public List<AuditEntry> audit(
            @QueryParam("subject") String subject,
            @QueryParam("operation") String operation,
            @QueryParam("at") String at,
            @QueryParam("id") String id) {
        return audit.page(at == null ? List.of() : List.of(at, id), subject, operation, 100);
    }

    private static void await() {
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
