package id.talenta.platform.data.audit;

import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** What the audit resource of every service answers: only the path and the scope are the service's own. */
@ApplicationScoped
public class AuditPages {

    private final Audit audit;
    private final Cursors cursors;

    AuditPages(Audit audit, Cursors cursors) {
        this.audit = audit;
        this.cursors = cursors;
    }

    /** Which entries are listed. */
    public static class Filter {

        @QueryParam("subject")
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[!-~]*")
        @Parameter(description = "Only of this subject", example = "5c1f6f0e-6d8c-4b36-9f0b-2f8f6f0c2c11")
        String subject;

        @QueryParam("operation")
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[A-Za-z]*")
        @Parameter(description = "Only of this operation", example = "listResults")
        String operation;
    }

    /**
     * A page as it stands in the contract.
     *
     * @param data the entries, at most 200
     * @param next the cursor of the next page; null on the last one
     */
    @Schema(name = "AuditPage", description = "A page of the audit, newest first")
    public record AuditPage(
            @Size(max = 200) List<AuditEntry> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}

    /** A page of the audit, newest first; the caller's scope has been checked. */
    public RestResponse<AuditPage> page(Filter filter, PageRequest page, UriInfo uri) {
        List<AuditEntry> found =
                audit.page(cursors.after(page, uri), filter.subject, filter.operation, page.limit() + 1);
        return cursors.page(
                page,
                uri,
                found,
                entry -> List.of(entry.at().toString(), entry.id().toString()),
                AuditPage::new);
    }
}
