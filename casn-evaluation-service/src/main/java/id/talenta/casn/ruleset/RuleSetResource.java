package id.talenta.casn.ruleset;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selection-rule-sets")
@Tag(name = "Rule sets", description = "The rules of a selection, as data")
public class RuleSetResource {

    private final SelectionRuleSets ruleSets;
    private final RuleSetService drafts;
    private final Cursors cursors;

    RuleSetResource(SelectionRuleSets ruleSets, RuleSetService drafts, Cursors cursors) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "listSelectionRuleSets",
            summary = "List rule sets",
            description = "Every published version of every rule set that this service knows, by code and version; with"
                    + " `state=DRAFT` those that are being written.")
    public RestResponse<RuleSetView.Page> list(
            @QueryParam("state") @Parameter(description = "`PUBLISHED` unless given") RuleSetState state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        RuleSetKey from = after.isEmpty() ? new RuleSetKey("", 0) : keyOf(after.get(0));
        Stream<RuleSetView> found = state == RuleSetState.DRAFT
                ? drafts.page(from, page.limit() + 1).stream().map(RuleSetView::of)
                : ruleSets.all().stream()
                        .filter(ruleSet ->
                                text(ruleSet.code(), ruleSet.version()).compareTo(text(from.code(), from.version()))
                                        > 0)
                        .limit(page.limit() + 1L)
                        .map(RuleSetView::of);
        return cursors.page(
                page, uri, found.toList(), view -> List.of(text(view.code(), view.version())), RuleSetView.Page::new);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getSelectionRuleSet",
            summary = "Read a version of a rule set",
            description = "What was published under this version never changes; a draft (`state`) does.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "200", responseDescription = "The rule set")
    public RestResponse<RuleSetView> get(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = "[a-z0-9-]+") String code,
            @PathParam("version") @Min(1) @Max(10_000) int version,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        Optional<RuleSet<SelectionRules>> published = ruleSets.find(code, version);
        if (published.isPresent()) {
            RuleSetView view = RuleSetView.of(published.get());
            return Responses.found(new EntityVersion(view.digest()), ifNoneMatch, view);
        }
        RuleSetDraft draft = drafts.draft(new RuleSetKey(code, version));
        return Responses.found(RuleSetService.version(draft), ifNoneMatch, RuleSetView.of(draft));
    }

    private static String text(String code, int version) {
        return "%s %06d".formatted(code, version);
    }

    private static RuleSetKey keyOf(String text) {
        int blank = text.lastIndexOf(' ');
        return new RuleSetKey(text.substring(0, blank), Integer.parseInt(text.substring(blank + 1)));
    }
}
