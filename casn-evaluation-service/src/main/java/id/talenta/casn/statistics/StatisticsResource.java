package id.talenta.casn.statistics;

import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selection-statistics")
@Tag(name = "Statistics", description = "How many people came how far, by published evaluations")
public class StatisticsResource {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private final StatisticsService statistics;
    private final Cursors cursors;

    StatisticsResource(StatisticsService statistics, Cursors cursors) {
        this.statistics = statistics;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "listSelectionStatistics",
            summary = "Count by agency, position or need type",
            description = """
                    Of the caller's agencies, and of published evaluations only: of each selection the final result that was published last, or \
                    SKD while there is none. Whoever sees agencies other than those named in the token, and lacks `pii:sensitive`, does not see \
                    counts of 1 to 4 people, nor others from which one of these could be worked out, and of need types UMUM and KHUSUS alone.""")
    @APIResponseSchema(value = StatisticsView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<StatisticsView.Page> list(
            @BeanParam @Valid StatisticsFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<StatisticsView> found = statistics.groups(filter, after.isEmpty() ? "" : after.get(0), page.limit() + 1);
        return cursors.page(page, uri, found, view -> List.of(view.group()), StatisticsView.Page::new);
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "downloadSelectionStatistics",
            summary = "Download the counts by agency, position or need type",
            description =
                    "Every group that the list has with the same filter, and the same counts; an appointment state is"
                            + " a column of its own.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 50_000_000)))
    public RestResponse<String> csv(@BeanParam @Valid StatisticsFilter filter) {
        return RestResponse.ResponseBuilder.ok(
                        StatisticsCsv.of(statistics.groups(filter, "", StatisticsService.MOST_GROUPS)))
                .type(CSV)
                .build();
    }
}
