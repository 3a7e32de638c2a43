package id.talenta.talent.export;

import id.talenta.platform.data.audit.ReadsPersonalData;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/talents")
@Tag(name = "Talents", description = "People who serve, and what is known of them")
public class ExportResource {

    private final ExportService exports;

    ExportResource(ExportService exports) {
        this.exports = exports;
    }

    @GET
    @Path("/{id}/export")
    @PermissionsAllowed("talent:read")
    @PermissionsAllowed("pii:read")
    @ReadsPersonalData
    @Operation(
            operationId = "exportTalent",
            summary = "Export everything that is held on a person",
            description =
                    "For the person who asks (Law 27/2022 on personal data protection). The disciplinary record needs"
                            + " `pii:sensitive` besides. Each request is audited.")
    public ExportView export(@PathParam("id") UUID id) {
        return exports.export(id);
    }
}
