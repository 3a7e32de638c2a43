package id.talenta.region.scorecard;

import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/scorecards")
@Tag(name = "Scorecards", description = "How far each region is, and why")
public class ScorecardResource {

    private final ScorecardService scorecards;
    private final Cursors cursors;
    private final Clock clock;

    ScorecardResource(ScorecardService scorecards, Cursors cursors, Clock clock) {
        this.scorecards = scorecards;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "listScorecards",
            summary = "List the scorecards of the 38 regions",
            description = "Of the 29 regencies and 9 cities; the province's is read by its own code.")
    @APIResponseSchema(value = ScorecardView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<ScorecardView.Page> list(
            @BeanParam @Valid ScorecardFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        Instant now = clock.instant();
        List<ScorecardView> all = scorecards.all(filter).stream()
                .map(card -> ScorecardView.of(card, now))
                .toList();
        List<ScorecardView> found = all.stream()
                .skip(after.isEmpty() ? 0 : 1L + position(all, after.get(0)))
                .limit(page.limit() + 1L)
                .toList();
        return cursors.page(page, uri, found, view -> List.of(view.region()), ScorecardView.Page::new);
    }

    private static int position(List<ScorecardView> all, String region) {
        return all.stream().map(ScorecardView::region).toList().indexOf(region);
    }
}
