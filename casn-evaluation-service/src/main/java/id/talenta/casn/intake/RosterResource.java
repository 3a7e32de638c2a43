package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selections")
@Tag(name = "Selections", description = "Selections and what they hold")
public class RosterResource {

    private final RosterService roster;
    private final Cursors cursors;

    RosterResource(RosterService roster, Cursors cursors) {
        this.roster = roster;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/formations")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "listFormations",
            summary = "List the formations of a selection",
            description =
                    "By formation code. Without `pii:sensitive`, whoever is not limited to agencies by name sees UMUM or KHUSUS as"
                            + " need type, and filters by these two.")
    @APIResponseSchema(value = FormationView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<FormationView.Page> formations(
            @PathParam("id") UUID id,
            @QueryParam("needType") @Parameter(description = "Only of this need type") NeedType needType,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<FormationView> found =
                roster.formations(id, after.isEmpty() ? "" : after.get(0), needType, page.limit() + 1);
        return cursors.page(page, uri, found, view -> List.of(view.formationCode()), FormationView.Page::new);
    }

    @GET
    @Path("/{id}/participants")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @Operation(
            operationId = "listParticipants",
            summary = "List the participants of a selection",
            description = "By participant number. Each request is audited; without `pii:read` the answer is masked.")
    @APIResponseSchema(value = ParticipantView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<ParticipantView.Page> participants(
            @PathParam("id") UUID id,
            @QueryParam("formationCode")
                    @Size(min = 1, max = 64)
                    @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
                    @Parameter(description = "Only of this formation", example = "KP-001")
                    String formationCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<ParticipantView> found =
                roster.participants(id, after.isEmpty() ? "" : after.get(0), formationCode, page.limit() + 1);
        return cursors.page(page, uri, found, view -> List.of(view.participantNumber()), ParticipantView.Page::new);
    }
}
