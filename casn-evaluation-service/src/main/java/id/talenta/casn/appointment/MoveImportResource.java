package id.talenta.casn.appointment;

import id.talenta.casn.intake.ImportMode;
import id.talenta.platform.data.csv.Rejection;
import id.talenta.platform.data.csv.Rejections;
import id.talenta.platform.data.csv.Upload;
import id.talenta.platform.data.csv.Uploads;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/appointment-imports")
@Tag(name = "Appointments")
public class MoveImportResource {

    private final MoveImportService imports;
    private final Uploads uploads;
    private final Rejections rejections;
    private final Idempotency idempotency;
    private final Problems problems;

    MoveImportResource(
            MoveImportService imports,
            Uploads uploads,
            Rejections rejections,
            Idempotency idempotency,
            Problems problems) {
        this.imports = imports;
        this.uploads = uploads;
        this.rejections = rejections;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    @POST
    @Consumes("text/csv")
    @PermissionsAllowed("casn:write")
    @CanFail("not-found")
    @Operation(
            operationId = "importAppointmentMoves",
            summary = "Move many appointments by a CSV file",
            description = """
                    The file is UTF-8, with `,` or `;` as its header line has it, columns by name in any order: `to`; one of `appointment` \
                    (its id) and `participantNumber`; and as many as there are of \
                    `reason,nip,effectiveDate,pertekNumber,pertekDate,decreeNumber,decreeDate,spmtNumber,spmtDate`. A row is a move as by \
                    `/transitions`, by the same rules; rows of one appointment follow each other. The header and the encoding are checked \
                    at once, the rows by the import itself, which is its own job.""")
    @APIResponseSchema(value = MoveImportView.class, responseCode = "202", responseDescription = "The import, queued")
    public RestResponse<MoveImportView> create(
            @QueryParam("selection")
                    @NotNull
                    @Parameter(description = "The selection whose appointments are moved", required = true)
                    UUID selection,
            @QueryParam("mode")
                    @DefaultValue("strict")
                    @Parameter(description = "`strict`: all rows or none; `partial`: the good rows")
                    ImportMode mode,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Check only; nothing is stored but the rejections")
                    boolean dryRun,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @RequestBody(
                            required = true,
                            description = "The file",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_073_741_824)))
                    InputStream request) {
        imports.check(selection);
        UUID importId = Ids.next();
        Upload upload = uploads.receive(importId, request);
        boolean queued = false;
        try {
            RestResponse<MoveImportView> answer = idempotency.once(
                    upload.sha256(), () -> accepted(imports.queue(importId, selection, mode, dryRun, upload)));
            queued = !answer.getHeaders().containsKey(Idempotency.REPLAYED);
            return answer;
        } finally {
            if (!queued) {
                upload.discard();
            }
        }
    }

    private RestResponse<MoveImportView> accepted(MoveImportService.Standing standing) {
        MoveImportView view = view(standing);
        return Responses.accepted("/v1/appointment-imports/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getAppointmentImport",
            summary = "Read an import of moves",
            description = "How far it is, and how it ended. A failed one names the first rejected rows.")
    public MoveImportView get(@PathParam("id") UUID id) {
        return view(imports.get(id));
    }

    @GET
    @Path("/{id}/rejections")
    @Produces("text/csv")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getAppointmentImportRejections",
            summary = "Read the rejected rows of an import of moves",
            description =
                    "As CSV: line, column, code, message in the caller's language; at most 10,000; kept for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "The rejected rows",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 20_000_000)))
    public RestResponse<String> rejections(@PathParam("id") UUID id) throws IOException {
        imports.get(id);
        StringWriter csv = new StringWriter();
        rejections.write(id, problems.catalogue(), problems.language(), csv);
        return RestResponse.ResponseBuilder.ok(csv.toString())
                .type(new MediaType("text", "csv", "UTF-8"))
                .build();
    }

    @POST
    @Path("/{id}/cancellation")
    @PermissionsAllowed("casn:write")
    @CanFail("job-finished")
    @Operation(
            operationId = "cancelAppointmentImport",
            summary = "Cancel an import of moves",
            description = "A queued import ends at once, a running one as soon as it looks; nothing of it stays.")
    @APIResponseSchema(value = MoveImportView.class, responseCode = "202", responseDescription = "The import")
    public RestResponse<MoveImportView> cancel(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> accepted(imports.cancel(id)));
    }

    private MoveImportView view(MoveImportService.Standing standing) {
        List<Rejection> first = standing.job().failureCode() == null
                ? List.of()
                : rejections.first(standing.of().id(), JobFailureView.SHOWN);
        return MoveImportView.of(
                standing.of(),
                standing.job(),
                JobFailureView.of(standing.job(), first, problems.catalogue(), problems.language()));
    }
}
