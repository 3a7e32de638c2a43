package id.talenta.talent.ruleset;

import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/talent-rule-sets")
@Tag(name = "Talent rule sets", description = "The rules of appraisals and mappings, as data")
public class RuleSetResource {

    private final TalentRuleSets ruleSets;
    private final Cursors cursors;

    RuleSetResource(TalentRuleSets ruleSets, Cursors cursors) {
        this.ruleSets = ruleSets;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("talent:read")
    @Operation(
            operationId = "listTalentRuleSets",
            summary = "List rule sets",
            description = "Every version of every rule set that this service knows, by code and version.")
    public RestResponse<RuleSetView.Page> list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<RuleSetView> found = ruleSets.all().stream()
                .filter(ruleSet -> after.isEmpty()
                        || key(ruleSet.code(), ruleSet.version()).compareTo(after.get(0)) > 0)
                .limit(page.limit() + 1L)
                .map(RuleSetView::of)
                .toList();
        return cursors.page(page, uri, found, view -> List.of(key(view.code(), view.version())), RuleSetView.Page::new);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @PermissionsAllowed("talent:read")
    @Operation(
            operationId = "getTalentRuleSet",
            summary = "Read a version of a rule set",
            description = "What was published under this version never changes.")
    public RestResponse<RuleSetView> get(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = "[a-z0-9-]+") String code,
            @PathParam("version") @Min(1) @Max(10_000) int version,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        RuleSetView view = ruleSets.find(code, version).map(RuleSetView::of).orElseThrow(ProblemException::notFound);
        return Responses.found(new EntityVersion(view.digest()), ifNoneMatch, view);
    }

    private static String key(String code, int version) {
        return "%s %06d".formatted(code, version);
    }
}
