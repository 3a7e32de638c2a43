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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/appointments/{id}/transitions")
@Tag(name = "Appointments")
public class TransitionResource {

    private final AppointmentService appointments;
    private final AppointmentPresenter presenter;
    private final Idempotency idempotency;
    private final Cursors cursors;

    TransitionResource(
            AppointmentService appointments, AppointmentPresenter presenter, Idempotency idempotency, Cursors cursors) {
        this.appointments = appointments;
        this.presenter = presenter;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("casn:write")
    @CanFail({"no-such-step", "appointment-ended", "step-of-bkn", "still-selected", "nip-in-use"})
    @Operation(operationId = "moveAppointment", summary = "Move an appointment along the pipeline", description = """
                    `DRH_DIISI` → `VERIFIKASI_INSTANSI` → `DIUSULKAN` → `VERIFIKASI_BKN` → `PERTEK_TERBIT` → `SK_TERBIT` → `SPMT`. From \
                    `VERIFIKASI_BKN` also to `BTS` or `BTL`, which go back to `VERIFIKASI_INSTANSI`, and to `TMS`; from everywhere before \
                    an end to `APS`, and, where a later version of the published result does not give the person the post, to `DIBATALKAN`. Taking up a proposal, and everything that follows from `VERIFIKASI_BKN`, is BKN's: the caller must \
                    act for all agencies (`*`). The other steps are the agency's. What a step has to say, it says whole; anything else \
                    is refused. The appointment's `next` shows what can follow.""")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200", responseDescription = "The appointment")
    public RestResponse<AppointmentView> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to move")
                    String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid MoveRequest request) {
        return idempotency.once(request, () -> {
            Appointment moved = appointments.move(id, ifMatch, request);
            return Responses.ok(EntityVersion.of(moved.version()), presenter.view(moved));
        });
    }

    @GET
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listAppointmentTransitions",
            summary = "List what happened to an appointment",
            description = "In order; each with who moved it and the reason that was given.")
    @APIResponseSchema(value = TransitionView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<TransitionView.Page> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<TransitionView> found =
                appointments
                        .transitions(id, after.isEmpty() ? 0 : Integer.parseInt(after.get(0)), page.limit() + 1)
                        .stream()
                        .map(TransitionView::of)
                        .toList();
        return cursors.page(
                page, uri, found, view -> List.of(Integer.toString(view.number())), TransitionView.Page::new);
    }
}
