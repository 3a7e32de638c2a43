package id.talenta.casn.ruleset;

import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/selection-rule-sets")
@Tag(name = "Rule sets", description = "The rules of a selection, as data")
public class RuleSetDraftResource {

    private static final String VERSION = "/{code}/versions/{version}";
    private static final int HIGHEST = 10_000;

    private final RuleSetService ruleSets;
    private final Idempotency idempotency;
    private final Problems problems;

    RuleSetDraftResource(RuleSetService ruleSets, Idempotency idempotency, Problems problems) {
        this.ruleSets = ruleSets;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    @POST
    @PermissionsAllowed("casn:evaluate")
    @CanFail({"agency-out-of-scope", "rule-set-version-taken"})
    @Operation(operationId = "beginSelectionRuleSet", summary = "Begin a version of a rule set", description = """
                    A draft, which may be incomplete. Rule sets hold for every agency, so that only who acts for all of them (`*`) writes. \
                    The version is the next of its code. A draft decides nothing until somebody else has published it.""")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "201", responseDescription = "The draft")
    public RestResponse<RuleSetView> begin(
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @NotNull @Valid RuleSetDocument request) {
        return idempotency.once(request, () -> {
            RuleSetDraft begun = ruleSets.begin(request);
            return Responses.created(path(begun.key()), RuleSetService.version(begun), RuleSetView.of(begun));
        });
    }

    @PUT
    @Path(VERSION)
    @PermissionsAllowed("casn:evaluate")
    @CanFail({"agency-out-of-scope", "rule-set-published"})
    @Operation(
            operationId = "replaceSelectionRuleSet",
            summary = "Write a draft anew",
            description = "Replaces the whole draft. Code and version stay. What was published is never changed.")
    @APIResponseSchema(value = RuleSetView.class, responseCode = "200", responseDescription = "The draft")
    public RestResponse<RuleSetView> replace(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = RuleSetDocument.CODE) String code,
            @PathParam("version") @Min(1) @Max(HIGHEST) int version,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the draft to replace")
                    String ifMatch,
            @NotNull @Valid RuleSetDocument request) {
        RuleSetDraft written = ruleSets.replace(new RuleSetKey(code, version), ifMatch, request);
        return Responses.ok(RuleSetService.version(written), RuleSetView.of(written));
    }

    @DELETE
    @Path(VERSION)
    @PermissionsAllowed("casn:evaluate")
    @CanFail({"agency-out-of-scope", "rule-set-published"})
    @Operation(
            operationId = "discardSelectionRuleSet",
            summary = "Give a draft up",
            description = "Its number is free again. What was published cannot be removed.")
    @APIResponse(responseCode = "204", description = "The draft is gone")
    public RestResponse<Void> discard(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = RuleSetDocument.CODE) String code,
            @PathParam("version") @Min(1) @Max(HIGHEST) int version,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the draft to give up")
                    String ifMatch) {
        ruleSets.discard(new RuleSetKey(code, version), ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @Path(VERSION + "/validation")
    @PermissionsAllowed({"casn:evaluate", "casn:publish"})
    @CanFail("rule-set-published")
    @Operation(operationId = "validateSelectionRuleSet", summary = "Validate a draft", description = """
                    Says whether the draft could be published now: complete and consistent, the next version of its code, without a day \
                    that no version covers or that comes under two. Changes nothing, and takes no body. What the draft says not to be \
                    verified is a warning.""")
    @APIResponseSchema(value = RuleSetValidationView.class, responseCode = "200", responseDescription = "The findings")
    public RestResponse<RuleSetValidationView> validate(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = RuleSetDocument.CODE) String code,
            @PathParam("version") @Min(1) @Max(HIGHEST) int version) {
        return RestResponse.ok(RuleSetValidationView.of(ruleSets.validate(new RuleSetKey(code, version)), problems));
    }

    @GET
    @Path(VERSION + "/comparison/{otherVersion}")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "compareSelectionRuleSets",
            summary = "Compare two versions",
            description =
                    "Draft or published, of one code or, with `otherCode`, of two: every value that differs, by its"
                            + " JSON pointer.")
    @APIResponseSchema(
            value = RuleSetComparisonView.class,
            responseCode = "200",
            responseDescription = "The differences")
    public RestResponse<RuleSetComparisonView> compare(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = RuleSetDocument.CODE) String code,
            @PathParam("version") @Min(1) @Max(HIGHEST) int version,
            @PathParam("otherVersion") @Min(1) @Max(HIGHEST) int otherVersion,
            @QueryParam("otherCode")
                    @Size(min = 1, max = 40)
                    @Pattern(regexp = RuleSetDocument.CODE)
                    @Parameter(description = "Code of the other version, if it is another", example = "cpns-2023")
                    String otherCode) {
        RuleSetKey before = new RuleSetKey(code, version);
        RuleSetKey after = new RuleSetKey(otherCode == null ? code : otherCode, otherVersion);
        List<Difference> differences = ruleSets.compare(before, after);
        return RestResponse.ok(RuleSetComparisonView.of(before, after, differences));
    }

    @POST
    @Path(VERSION + "/publication")
    @PermissionsAllowed("casn:publish")
    @CanFail({"agency-out-of-scope", "four-eyes", "rule-set-not-valid", "rule-set-published"})
    @Operation(operationId = "publishSelectionRuleSet", summary = "Publish a draft", description = """
                    Refused to everybody who wrote on it, and while the validation has an error. `If-Match` names the draft that was looked \
                    at. From then on the version never changes, and evaluations use it on its days. Takes no body.""")
    @APIResponseSchema(
            value = RuleSetPublicationView.class,
            responseCode = "201",
            responseDescription = "The publication")
    public RestResponse<RuleSetPublicationView> publish(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = RuleSetDocument.CODE) String code,
            @PathParam("version") @Min(1) @Max(HIGHEST) int version,
            @HeaderParam(Idempotency.HEADER) @Size(max = 128) String idempotencyKey,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the draft to publish")
                    String ifMatch) {
        RuleSetKey key = new RuleSetKey(code, version);
        return idempotency.once(String.valueOf(ifMatch), () -> {
            RuleSetPublication published = ruleSets.publish(key, ifMatch);
            return Responses.created(
                    path(key) + "/publication",
                    new EntityVersion(published.digest()),
                    RuleSetPublicationView.of(published));
        });
    }

    @GET
    @Path(VERSION + "/publication")
    @PermissionsAllowed("casn:read")
    @Operation(
            operationId = "getSelectionRuleSetPublication",
            summary = "Read the publication of a rule set",
            description = "Absent while it is a draft, and of what came with the service as a file.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(
            value = RuleSetPublicationView.class,
            responseCode = "200",
            responseDescription = "The publication")
    public RestResponse<RuleSetPublicationView> publication(
            @PathParam("code") @Size(min = 1, max = 40) @Pattern(regexp = RuleSetDocument.CODE) String code,
            @PathParam("version") @Min(1) @Max(HIGHEST) int version,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        RuleSetPublication found = ruleSets.publication(new RuleSetKey(code, version));
        return Responses.found(new EntityVersion(found.digest()), ifNoneMatch, RuleSetPublicationView.of(found));
    }

    private static String path(RuleSetKey key) {
        return "/v1/selection-rule-sets/" + key.code() + "/versions/" + key.version();
    }
}
