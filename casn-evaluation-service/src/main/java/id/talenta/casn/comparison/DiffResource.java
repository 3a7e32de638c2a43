package id.talenta.casn.comparison;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/evaluations")
@Tag(name = "Evaluations", description = "Decisions, their reasons, their files")
public class DiffResource {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private final DiffService diffs;
    private final Cursors cursors;

    DiffResource(DiffService diffs, Cursors cursors) {
        this.diffs = diffs;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}/diff/{other}")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @CanFail({"no-results-yet", "not-comparable"})
    @Operation(operationId = "compareEvaluations", summary = "Compare two evaluations", description = """
        Who changed from the first to the other, and why: what was decided from (`INPUT`), the posts of their formation or of \
        another one between which people are moved to empty posts (`QUOTA`), the rules (`RULES`), a decision about a tie (`COMMITTEE`), or \
        others around them (`RANKING`); with the reasons that only one of the two has. \
        Both are of the same stage of the same selection; dry runs and what-if evaluations can be compared too.\
        """)
    @APIResponseSchema(value = DiffView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<DiffView.Page> list(
            @PathParam("id") UUID id,
            @PathParam("other") UUID other,
            @BeanParam @Valid DiffFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        DiffView summary = diffs.summary(id, other);
        List<ChangeView> found = diffs.page(id, other, after.isEmpty() ? "" : after.get(0), filter, page.limit() + 1);
        return cursors.page(
                page,
                uri,
                found,
                view -> List.of(view.participantNumber()),
                (shown, next) -> new DiffView.Page(summary, shown, next));
    }

    @GET
    @Path("/{id}/diff/{other}/changes.csv")
    @Produces("text/csv")
    @PermissionsAllowed("casn:read")
    @ReadsPersonalData
    @CanFail({"no-results-yet", "not-comparable"})
    @Operation(
            operationId = "downloadComparison",
            summary = "Download the comparison of two evaluations",
            description = "What the same filter lists, without the reasons: one row a person by participant number.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2_000_000_000)))
    public RestResponse<StreamingOutput> csv(
            @PathParam("id") UUID id, @PathParam("other") UUID other, @BeanParam @Valid DiffFilter filter) {
        diffs.summary(id, other);
        StreamingOutput out = stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            diffs.write(id, other, filter, writer);
            writer.flush();
        };
        return RestResponse.ResponseBuilder.ok(out).type(CSV).build();
    }
}
