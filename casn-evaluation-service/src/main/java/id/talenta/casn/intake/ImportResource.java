package id.talenta.casn.intake;

import id.talenta.platform.data.csv.Upload;
import id.talenta.platform.data.csv.Uploads;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selections")
@Tag(name = "Imports", description = "CSV files into a selection")
public class ImportResource {

    private final ImportService imports;
    private final ImportPresenter presenter;
    private final Uploads uploads;
    private final Idempotency idempotency;
    private final Caller caller;

    ImportResource(
            ImportService imports, ImportPresenter presenter, Uploads uploads, Idempotency idempotency, Caller caller) {
        this.imports = imports;
        this.presenter = presenter;
        this.uploads = uploads;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/imports")
    @Consumes("text/csv")
    @PermissionsAllowed({"casn:write", "casn:scores", "casn:evaluate"})
    @CanFail({
        "skd-evaluation-needed",
        "file-of-another-kind",
        "out-of-order",
        "skb-tests-not-in-rules",
        "outcomes-not-in-rules",
        "skd-not-carried-over",
        "earlier-skd-not-published"
    })
    @Operation(operationId = "importCsv", summary = "Import a CSV file", description = ImportFiles.DESCRIPTION)
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "The import, queued")
    public RestResponse<ImportView> create(
            @PathParam("id") UUID id,
            @QueryParam("kind") @NotNull @Parameter(description = "What the file brings", required = true)
                    ImportKind kind,
            @QueryParam("mode")
                    @DefaultValue("strict")
                    @Parameter(description = "`strict`: all rows or none; `partial`: the good rows")
                    ImportMode mode,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Check only; nothing is stored but the rejections")
                    boolean dryRun,
            @QueryParam("skdFrom")
                    @Parameter(
                            description =
                                    "With `kind=skd`: the earlier selection whose SKD scores the people of the file keep, where the rules of the year let them stand")
                    UUID skdFrom,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @RequestBody(
                            required = true,
                            description = "The file",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_073_741_824)))
                    InputStream request) {
        if (!caller.has(kind.scope())) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
        imports.check(id, kind, skdFrom);
        ImportService.Asked asked = new ImportService.Asked(kind, mode, dryRun, skdFrom);
        UUID importId = Ids.next();
        Upload upload = uploads.receive(importId, request);
        boolean queued = false;
        try {
            RestResponse<ImportView> answer = idempotency.once(
                    upload.sha256(), () -> presenter.accepted(imports.queue(importId, id, asked, upload)));
            queued = !answer.getHeaders().containsKey(Idempotency.REPLAYED);
            return answer;
        } finally {
            if (!queued) {
                upload.discard();
            }
        }
    }
}
