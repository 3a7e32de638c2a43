package id.talenta.casn.audit;

import id.talenta.platform.data.audit.Audit;
import id.talenta.platform.data.audit.AuditEntry;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/audit/casn/entries")
@Tag(name = "Audit", description = "Who wrote, and who read data of persons")
public class AuditResource {

    private final Audit audit;
    private final Cursors cursors;

    AuditResource(Audit audit, Cursors cursors) {
        this.audit = audit;
        this.cursors = cursors;
    }

    @Schema(name = "AuditPage", description = "A page of the audit, newest first")
    record Page(
            @Size(max = 200) List<AuditEntry> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}

    @GET
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "listCasnAuditEntries",
            summary = "Read the audit of the CASN evaluation",
            description = "Newest first: every write, and every read of data of persons.")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<Page> list(
            @QueryParam("subject") @Size(min = 1, max = 100) @Parameter(description = "Only of this subject")
                    String subject,
            @QueryParam("operation") @Size(min = 1, max = 100) @Parameter(description = "Only this operation")
                    String operation,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<AuditEntry> found = audit.page(cursors.after(page, uri), subject, operation, page.limit() + 1);
        return cursors.page(
                page,
                uri,
                found,
                entry -> List.of(entry.at().toString(), entry.id().toString()),
                Page::new);
    }
}
