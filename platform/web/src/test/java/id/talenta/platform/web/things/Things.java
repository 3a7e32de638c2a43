package id.talenta.platform.web.things;

import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import id.talenta.platform.web.trace.Trace;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** A small resource that keeps to the conventions, for the tests to break. */
@Path("/v1/things")
public class Things {

    /** The version that every thing is in. */
    public static final EntityVersion VERSION = EntityVersion.of(7);

    private static final Logger LOG = Logger.getLogger(Things.class);

    private final Caller caller;

    Things(Caller caller) {
        this.caller = caller;
    }

    /** A thing, or who sees it. */
    public record View(
            String id,
            @PersonalData("pii:read") String subject,
            String client,
            List<String> agencies,
            boolean piiRead) {}

    @GET
    @PermissionsAllowed("region:read")
    @Operation(operationId = "listThings", summary = "List things")
    public View list(@BeanParam @Valid ThingQuery query, @QueryParam("word") @Size(max = 5) String word) {
        return view("list");
    }

    @POST
    @PermissionsAllowed("region:write")
    @Operation(operationId = "createThing", summary = "Create a thing")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "The thing")
    @CanFail({"four-eyes", "conflict"})
    public RestResponse<View> create(
            @HeaderParam("Idempotency-Key") @Size(max = 10) String key, @Valid @NotNull ThingRequest thing) {
        if (thing.agency() != null) {
            caller.requireAgency(thing.agency());
        }
        LOG.infof("Thing created: quota=%d", thing.quota());
        return Responses.created("/v1/things/new", VERSION, view("new"));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "getThing", summary = "Read a thing")
    public RestResponse<View> get(UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        return Responses.found(VERSION, ifNoneMatch, view(id.toString()));
    }

    @GET
    @Path("/announced")
    @PermitAll
    @Operation(operationId = "announceThings", summary = "What everybody may know")
    public RestResponse<View> announced(@HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        return Responses.forEverybody(
                VERSION, Duration.ofMinutes(1), ifNoneMatch, () -> RestResponse.ok(view("announced")));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("region:write")
    @Operation(operationId = "changeThing", summary = "Change a thing")
    public RestResponse<View> change(
            UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch, @Valid ThingRequest changed) {
        VERSION.requireMatch(ifMatch);
        return Responses.ok(EntityVersion.of(8), view(id.toString()));
    }

    @POST
    @Path("/{code}/publication")
    @PermissionsAllowed("casn:publish")
    @PermissionsAllowed({"casn:read", "region:read"})
    @Operation(operationId = "publishThing", summary = "Publish a thing")
    @APIResponse(responseCode = "202", description = "The thing, queued")
    @CanFail("four-eyes")
    public RestResponse<View> publish(@Size(max = 5) String code, @QueryParam("evaluatedBy") String evaluatedBy) {
        caller.requireOtherThan(evaluatedBy);
        return Responses.accepted("/v1/things/" + code, view(code));
    }

    @GET
    @Path("/faults/{kind}")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "breakThing", summary = "Break")
    public View fail(String kind) {
        switch (kind) {
            case "bug" ->
                throw new IllegalStateException("Cannot judge 3574011212900001", new NumberFormatException("3574"));
            case "invisible" -> caller.requireVisible("35.07");
            case "csv" ->
                throw new IllegalArgumentException(
                        ProblemException.invalid(InputError.inCsv(12, "nik", "length", Map.of("min", 16, "max", 16))));
            case "wait" -> throw new ProblemException(CommonProblem.SERVICE_UNAVAILABLE).withHeader("Retry-After", "7");
            case "outage" -> throw new IllegalStateException(new java.net.ConnectException("db.internal"));
            default -> throw new jakarta.ws.rs.WebApplicationException("odd", 418);
        }
        return view(kind);
    }

    @GET
    @Path("/answers/broken")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "answerBroken", summary = "Answer what the contract forbids")
    @NotNull
    public String broken() {
        return null;
    }

    @GET
    @Path("/trace")
    @PermissionsAllowed("region:read")
    @Operation(operationId = "traceThing", summary = "The trace id that a worker thread sees")
    public Map<String, String> trace() {
        return Map.of("traceId", Trace.id(), "thread", Thread.currentThread().getName());
    }

    private View view(String id) {
        return new View(id, caller.subject(), caller.client(), caller.agencies().entries(), caller.has("pii:read"));
    }
}
