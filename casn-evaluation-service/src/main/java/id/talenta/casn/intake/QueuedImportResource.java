package id.talenta.casn.intake;

import id.talenta.platform.data.csv.Rejections;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.problem.Problems;
import id.talenta.platform.web.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An import after it was queued. */
@Path("/v1/selections")
@Tag(name = "Imports", description = "CSV files into a selection")
public class QueuedImportResource {

    private final ImportService imports;
    private final ImportPresenter presenter;
    private final Rejections rejections;
    private final Idempotency idempotency;
    private final Problems problems;
    private final Caller caller;

    QueuedImportResource(
            ImportService imports,
            ImportPresenter presenter,
            Rejections rejections,
            Idempotency idempotency,
            Problems problems,
            Caller caller) {
        this.imports = imports;
        this.presenter = presenter;
        this.rejections = rejections;
        this.idempotency = idempotency;
        this.problems = problems;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/imports/{importId}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "How far it is, and how it ended. A failed one names the first rejected rows.")
    public ImportView get(@PathParam("id") UUID id, @PathParam("importId") UUID importId) {
        return presenter.view(imports.get(id, importId));
    }

    @GET
    @Path("/{id}/imports/{importId}/rejections")
    @Produces("text/csv")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getImportRejections",
            summary = "Read the rejected rows",
            description =
                    "As CSV: line, column, code, message in the caller's language; at most 10,000; kept for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "The rejected rows",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 20_000_000)))
    public RestResponse<String> rejections(@PathParam("id") UUID id, @PathParam("importId") UUID importId)
            throws IOException {
        imports.get(id, importId);
        StringWriter csv = new StringWriter();
        rejections.write(importId, problems.catalogue(), problems.language(), csv);
        return RestResponse.ResponseBuilder.ok(csv.toString())
                .type(new MediaType("text", "csv", "UTF-8"))
                .build();
    }

    @POST
    @Path("/{id}/imports/{importId}/cancellation")
    @PermissionsAllowed({"casn:write", "casn:evaluate"})
    @CanFail({"job-finished"})
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description =
                    "A queued import ends at once, a running one as soon as it looks; nothing of it stays. One of corrections can also"
                            + " be cancelled with `casn:evaluate`.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "The import")
    public RestResponse<ImportView> cancel(
            @PathParam("id") UUID id,
            @PathParam("importId") UUID importId,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> presenter.accepted(imports.cancel(id, importId, caller.has("casn:write"))));
    }
}
