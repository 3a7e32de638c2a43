package id.talenta.casn.evaluation;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/evaluations")
@Tag(name = "Evaluations", description = "Decisions, their reasons, their files")
public class ResultResource {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private final ResultService results;
    private final ResultFiles files;
    private final Cursors cursors;

    ResultResource(ResultService results, ResultFiles files, Cursors cursors) {
        this.results = results;
        this.files = files;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/results")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @CanFail("no-results-yet")
    @Operation(operationId = "listResults", summary = "List the results of an evaluation", description = """
                    By participant number. Each result carries its reasons, as data and as sentences in Indonesian and English; code and rank \
                    can be recomputed from them. Birth dates that a reason compares are null without `pii:read`; without `pii:sensitive`, \
                    what tells of affirmations is left out, and so are the single tests of SKB of formations that have declared one sensitive.""")
    @APIResponseSchema(value = ResultView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<ResultView.Page> list(
            @PathParam("id") UUID id,
            @QueryParam("code")
                    @Size(min = 1, max = 20)
                    @Pattern(regexp = "[A-Za-z0-9/-]+")
                    @Parameter(description = "Only with this result code", example = "P/L")
                    String code,
            @QueryParam("formationCode")
                    @Size(min = 1, max = 64)
                    @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
                    @Parameter(description = "Only of this formation", example = "KP-001")
                    String formationCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<ResultView> found =
                results.page(id, after.isEmpty() ? "" : after.get(0), formationCode, code, page.limit() + 1);
        return cursors.page(page, uri, found, view -> List.of(view.participantNumber()), ResultView.Page::new);
    }

    @GET
    @Path("/{id}/results/{participantNumber}")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @CanFail({"no-results-yet"})
    @Operation(
            operationId = "getResult",
            summary = "Read a participant's result",
            description =
                    "What was decided, and every reason. With `explain=full` also the comparison with each person at the cut.")
    public ResultView get(
            @PathParam("id") UUID id,
            @PathParam("participantNumber") @Size(min = 1, max = 32) @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
                    String participantNumber,
            @QueryParam("explain")
                    @Parameter(description = "`full` adds `comparisons`: the participant beside each person at the cut")
                    Explained explain) {
        return results.get(id, participantNumber, explain == Explained.full);
    }

    @GET
    @Path("/{id}/input.csv")
    @Produces("text/csv")
    @PermissionsAllowed("casn:read")
    @PermissionsAllowed("pii:read")
    @ReadsPersonalData
    @CanFail("no-results-yet")
    @Operation(operationId = "downloadInput", summary = "Download the input of an evaluation", description = """
                    Everything that the decision was made from, in canonical form: its SHA-256 is the evaluation's `inputDigest`. It holds \
                    birth dates (the last criterion is age), so it needs `pii:read` as well; that of a PPPK selection with affirmations, \
                    and that of a final evaluation where a test of SKB is sensitive, needs `pii:sensitive` besides.""")
    @APIResponse(
            responseCode = "200",
            description = "The canonical input",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2_000_000_000)))
    public RestResponse<StreamingOutput> input(@PathParam("id") UUID id) {
        Evaluation evaluation = results.completedInput(id);
        return csv(evaluation.inputDigest(), out -> files.writeInput(evaluation, out));
    }

    @GET
    @Path("/{id}/results.csv")
    @Produces("text/csv")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @CanFail("no-results-yet")
    @Operation(
            operationId = "downloadResults",
            summary = "Download the results of an evaluation",
            description = "In canonical form: its SHA-256 is the evaluation's `resultDigest`.")
    @APIResponse(
            responseCode = "200",
            description = "The canonical results",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2_000_000_000)))
    public RestResponse<StreamingOutput> resultsCsv(@PathParam("id") UUID id) {
        Evaluation evaluation = results.completed(id);
        return csv(evaluation.resultDigest(), out -> files.writeResults(evaluation, out));
    }

    private static RestResponse<StreamingOutput> csv(String digest, StreamingOutput out) {
        return RestResponse.ResponseBuilder.ok(out)
                .type(CSV)
                .header("ETag", new EntityVersion(digest).tag())
                .build();
    }
}
