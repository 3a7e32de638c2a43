package id.talenta.talent.intake;

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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/talent-imports")
@Tag(name = "Talent imports", description = "CSV files of people and their records")
public class ImportResource {

    private static final String TALENTS = """
            nip,name,birthDate,sex,agency,unit,position,positionType,positionLevel,employment,since
            199807052024032001,Sintetis Wulan 00017,1998-07-05,F,35.74,Dinas Kesehatan,Pengadministrasi,JA,PELAKSANA,PNS,2024-03-01
            """;
    private static final String APPRAISALS = """
            nip,year,quarter,workResult,workBehaviour
            199807052024032001,2025,,SESUAI,DI_ATAS
            """;
    private static final String ASSESSMENTS = """
            nip,assessedOn,validUntil,instrument,M.01,M.02,potential,education,fieldMatch,discipline
            199807052024032001,2026-03-02,2029-03-01,Assessment center Kanreg II BKN,3/3,2/3,78.5,S1,true,NEVER
            """;

    private final ImportService imports;
    private final Uploads uploads;
    private final Rejections rejections;
    private final Idempotency idempotency;
    private final Problems problems;

    ImportResource(
            ImportService imports, Uploads uploads, Rejections rejections, Idempotency idempotency, Problems problems) {
        this.imports = imports;
        this.uploads = uploads;
        this.rejections = rejections;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    @POST
    @Consumes("text/csv")
    @PermissionsAllowed("talent:write")
    @Operation(
            operationId = "importTalents",
            summary = "Import a CSV file of people or their records",
            description = """
                    The file is UTF-8, with `,` or `;` as its header line has it, columns by name in any order. \
                    talents: `nip,name,birthDate,sex,agency,unit,position,positionType,positionLevel,employment,since`; a NIP that the \
                    agency has already is brought up to date, one that another agency has is rejected. \
                    appraisals: `nip,year,quarter,workResult,workBehaviour`, quarter blank for the whole year; a period that was appraised \
                    is corrected, and what it was before is kept. \
                    assessments: `nip,assessedOn,instrument`, and as many as there are of `validUntil,award,teamAssignment,feedback360,\
                    competencyScore,M.01`…`M.08,SK.01` (reached/asked for, such as `3/4`)`,competencyDevelopment,yearsInPosition,diversity,\
                    acting,potential,education,fieldMatch,discipline`. \
                    The header and the encoding are checked at once, the rows by the import itself, which is its own job.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "The import, queued")
    public RestResponse<ImportView> create(
            @QueryParam("kind") @DefaultValue("talents") @Parameter(description = "What the file brings")
                    ImportKind kind,
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
                                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_073_741_824),
                                            examples = {
                                                @ExampleObject(name = "talents", value = TALENTS),
                                                @ExampleObject(name = "appraisals", value = APPRAISALS),
                                                @ExampleObject(name = "assessments", value = ASSESSMENTS)
                                            }))
                    InputStream request) {
        UUID importId = Ids.next();
        Upload upload = uploads.receive(importId, request);
        boolean queued = false;
        try {
            RestResponse<ImportView> answer = idempotency.once(
                    upload.sha256(), () -> accepted(imports.queue(importId, kind, mode, dryRun, upload)));
            queued = !answer.getHeaders().containsKey(Idempotency.REPLAYED);
            return answer;
        } finally {
            if (!queued) {
                upload.discard();
            }
        }
    }

    private RestResponse<ImportView> accepted(ImportService.Standing standing) {
        ImportView view = view(standing);
        return Responses.accepted("/v1/talent-imports/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("talent:read")
    @Operation(
            operationId = "getTalentImport",
            summary = "Read an import of people or their records",
            description =
                    "How far it is, and how it ended. A failed one names the first rejected rows. Seen by whoever may"
                            + " act for all agencies that its sender could act for.")
    public ImportView get(@PathParam("id") UUID id) {
        return view(imports.get(id));
    }

    @GET
    @Path("/{id}/rejections")
    @Produces("text/csv")
    @PermissionsAllowed("talent:read")
    @Operation(
            operationId = "getTalentImportRejections",
            summary = "Read the rejected rows of an import of people or their records",
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
    @PermissionsAllowed("talent:write")
    @CanFail({"job-finished"})
    @Operation(
            operationId = "cancelTalentImport",
            summary = "Cancel an import of people or their records",
            description = "A queued import ends at once, a running one as soon as it looks; nothing of it stays.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "The import")
    public RestResponse<ImportView> cancel(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey) {
        return idempotency.once("", () -> accepted(imports.cancel(id)));
    }

    private ImportView view(ImportService.Standing standing) {
        List<Rejection> first = standing.job().failureCode() == null
                ? List.of()
                : rejections.first(standing.of().id(), JobFailureView.SHOWN);
        return ImportView.of(
                standing.of(),
                standing.job(),
                JobFailureView.of(standing.job(), first, problems.catalogue(), problems.language()));
    }
}
