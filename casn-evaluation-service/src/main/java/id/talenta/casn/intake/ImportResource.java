package id.talenta.casn.intake;

import id.talenta.platform.data.csv.Rejection;
import id.talenta.platform.data.csv.Rejections;
import id.talenta.platform.data.csv.Upload;
import id.talenta.platform.data.csv.Uploads;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.problem.Problems;
import id.talenta.platform.web.security.Caller;
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

@Path("/v1/selections")
@Tag(name = "Imports", description = "CSV files into a selection")
public class ImportResource {

    private static final String EXAMPLE = """
            participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa
            24350174000000017,3574014507980012,Sintetis Wulan 00017,1998-07-05,F,KP-001,S-1 AKUNTANSI,3.41
            """;

    private static final String CORRECTIONS = """
            participantNumber,kind,present,twk,tiu,tkp,score,eliminated,reason,objection
            24350174000000017,skb,true,,,,82.5,false,Lembar nilai SKB tertukar; berita acara BA-17.,0190a1b2-0000-7000-8000-000000000017
            24350174000000018,skd,true,85,110,180,,,Kunci jawaban TIU diperbaiki; berita acara BA-18.,
            """;

    private static final String SKB_TESTS = """
            formationCode,test,weight,maximum,minimum,eliminating,sensitive
            KP-001,CAT,0.6,100,,false,
            KP-001,WAWANCARA,0.4,60,30,true,
            KP-001,KESEHATAN,0,,,true,true
            """;

    private static final String SKB_SCORES = """
            participantNumber,test,present,score,passed
            24350174000000017,CAT,true,82.5,
            24350174000000017,WAWANCARA,true,48,
            24350174000000017,KESEHATAN,true,,true
            """;

    private final ImportService imports;
    private final Uploads uploads;
    private final Rejections rejections;
    private final Idempotency idempotency;
    private final Problems problems;
    private final Caller caller;

    ImportResource(
            ImportService imports,
            Uploads uploads,
            Rejections rejections,
            Idempotency idempotency,
            Problems problems,
            Caller caller) {
        this.imports = imports;
        this.uploads = uploads;
        this.rejections = rejections;
        this.idempotency = idempotency;
        this.problems = problems;
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
        "skd-not-carried-over",
        "earlier-skd-not-published"
    })
    @Operation(operationId = "importCsv", summary = "Import a CSV file", description = """
                    Formations, participants, tests of SKB and outcomes need `casn:write`, SKD, SKB and PPPK scores `casn:scores`, corrections `casn:evaluate`. The file is UTF-8, with `,` or `;` as its \
                    header line has it, columns by name in any order: formations \
                    `formationCode,position,unit,location,needType,qualification,quota` and, if wanted, `specialPost`; participants \
                    `participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa`; skd `participantNumber,present,twk,tiu,tkp`; \
                    skb `participantNumber,present,score,eliminated`; skbTests `formationCode,test,weight,maximum,minimum,eliminating`, \
                    which declares all tests of SKB of a formation before anybody has a score, weights adding up to 1, with weight 0 and no maximum \
                    for a test that is only passed or failed, and, if wanted, `sensitive` (true for a test of health or of the mind, of whose formation nothing \
                    but the SKB score and whether somebody was eliminated shows without `pii:sensitive`); skbScores `participantNumber,test,present,score,passed` for people of such \
                    formations, `passed` exactly for tests that eliminate without a minimum; outcomes `participantNumber,outcome,reason`, for people who left \
                    other than by the tests (`WITHDRAWN`, `DISQUALIFIED`, `REQUIREMENTS_NOT_MET`) and need no scores. PPPK selections: formations may have `technicalMinimum`, participants \
                    `priority,affirmations` and need no `gpa`; pppk `participantNumber,present,technical,managerial,sociocultural,interview` \
                    and perhaps `additional`. Corrections, which accepted objections call for: `participantNumber,kind,present,reason` and, for \
                    `kind` skd, `twk,tiu,tkp`, for skb `score,eliminated`; perhaps `objection`, the id of the objection, without which the only one of the \
                    participant that is open is meant. An objection that was not answered is accepted by it, with the reason as its reasoning; \
                    whoever imports cannot publish the version that holds the corrections. \
                    With `kind=skd` and `skdFrom` the file has one column, `participantNumber`: those who keep their SKD score of \
                    an earlier selection, which is looked up there by NIK. The header and the encoding are checked at once, the rows by the \
                    import itself, which is its own job. A file that was taken whole before changes nothing: the import completes, and \
                    `repeats` names the earlier one.""")
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
                                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_073_741_824),
                                            examples = {
                                                @ExampleObject(name = "participants", value = EXAMPLE),
                                                @ExampleObject(name = "skbTests", value = SKB_TESTS),
                                                @ExampleObject(name = "skbScores", value = SKB_SCORES),
                                                @ExampleObject(name = "corrections", value = CORRECTIONS)
                                            }))
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
            RestResponse<ImportView> answer =
                    idempotency.once(upload.sha256(), () -> accepted(imports.queue(importId, id, asked, upload)));
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
        return Responses.accepted("/v1/selections/" + view.selection() + "/imports/" + view.id(), view);
    }

    @GET
    @Path("/{id}/imports/{importId}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "How far it is, and how it ended. A failed one names the first rejected rows.")
    public ImportView get(@PathParam("id") UUID id, @PathParam("importId") UUID importId) {
        return view(imports.get(id, importId));
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
            throws java.io.IOException {
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
        return idempotency.once("", () -> accepted(imports.cancel(id, importId, caller.has("casn:write"))));
    }

    private ImportView view(ImportService.Standing standing) {
        List<Rejection> first = standing.job().failureCode() == null
                ? List.of()
                : rejections.first(standing.of().id(), JobFailureView.SHOWN);
        return ImportView.of(
                standing.of(),
                standing.job(),
                standing.repeats(),
                JobFailureView.of(standing.job(), first, problems.catalogue(), problems.language()));
    }
}
