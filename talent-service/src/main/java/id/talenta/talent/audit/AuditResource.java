package id.talenta.talent.audit;

import id.talenta.platform.data.audit.AuditPages;
import id.talenta.platform.data.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/audit/talent/entries")
@Tag(name = "Audit", description = "Who wrote, and who read data of persons")
public class AuditResource {

    private final AuditPages audit;

    AuditResource(AuditPages audit) {
        this.audit = audit;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "listTalentAuditEntries",
            summary = "Read the audit of talent management",
            description = "Newest first: every write, and every read of data of persons.")
    @APIResponseSchema(value = AuditPages.AuditPage.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<AuditPages.AuditPage> list(
            @BeanParam @Valid AuditPages.Filter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return audit.page(filter, page, uri);
    }
}
