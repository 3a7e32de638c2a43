package id.talenta.casn.appointment;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/appointments")
@Tag(name = "Appointments", description = "Who of those that passed was appointed, and with which number")
public class AppointmentResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final AppointmentService appointments;
    private final AppointmentPresenter presenter;
    private final Idempotency idempotency;
    private final Cursors cursors;

    AppointmentResource(
            AppointmentService appointments, AppointmentPresenter presenter, Idempotency idempotency, Cursors cursors) {
        this.appointments = appointments;
        this.presenter = presenter;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("casn:write")
    @CanFail({
        "not-found",
        "final-not-published",
        "not-passed",
        "already-appointed",
        "posts-taken",
        "nip-in-use",
        "step-of-bkn"
    })
    @Operation(operationId = "appointParticipant", summary = "Appoint a participant", description = """
                    Who passed the published final result of their selection is appointed once, as long as the \
                    posts of the formation are not taken. With a NIP the appointment is `SK_TERBIT`, and \
                    needs its decree: the NIP must agree with the participant's NIK, birth date and sex and with the effective date, and be in \
                    use nowhere; that is for who may act for all agencies, since BKN gives the number. Without one it is `DRH_DIISI`, and takes no field of a decree.""")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "201", responseDescription = "The appointment")
    public RestResponse<AppointmentView> appoint(
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid AppointmentRequest request) {
        return idempotency.once(request, () -> {
            Appointment appointed = appointments.appoint(request);
            return Responses.created("/v1/appointments/" + appointed.id(), version(appointed), view(appointed));
        });
    }

    @GET
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listAppointments",
            summary = "List appointments",
            description =
                    "Newest first; those of the caller's agencies. Each request is audited; without `pii:read` the"
                            + " answer is masked.")
    @APIResponseSchema(value = AppointmentView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<AppointmentView.Page> list(
            @BeanParam @Valid AppointmentFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<AppointmentView> found = presenter.views(
                appointments.page(after.isEmpty() ? null : UUID.fromString(after.get(0)), filter, page.limit() + 1));
        return cursors.page(page, uri, found, view -> List.of(view.id().toString()), AppointmentView.Page::new);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "getAppointment",
            summary = "Read an appointment",
            description = "An appointment of another agency appears as absent.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200", responseDescription = "The appointment")
    public RestResponse<AppointmentView> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        Appointment found = appointments.get(id);
        return Responses.found(version(found), ifNoneMatch, view(found));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("casn:write")
    @CanFail({"decree-issued", "on-its-way", "nip-in-use", "step-of-bkn"})
    @Operation(
            operationId = "issueDecree",
            summary = "Enter the decree of an appointment",
            description =
                    "Brings an appointment from `DRH_DIISI` to `SK_TERBIT` at once, where the steps in between were taken"
                            + " outside of the suite; the NIP is checked as when appointing. For who may act for all agencies: the number"
                            + " and the approval are BKN's. Step by step it goes by `/transitions`. An issued decree stays as it is.")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200", responseDescription = "The appointment")
    public RestResponse<AppointmentView> issue(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to change")
                    String ifMatch,
            @NotNull @Valid Decree request) {
        Appointment issued = appointments.issue(id, ifMatch, request);
        return Responses.ok(version(issued), view(issued));
    }

    private AppointmentView view(Appointment appointment) {
        return presenter.view(appointment);
    }

    private static EntityVersion version(Appointment appointment) {
        return EntityVersion.of(appointment.version());
    }
}
