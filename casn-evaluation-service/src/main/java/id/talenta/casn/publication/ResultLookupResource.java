package id.talenta.casn.publication;

import id.talenta.platform.data.audit.ReadsPersonalData;
import id.talenta.platform.web.contract.CanFail;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/result-lookups")
@Tag(name = "Publications", description = "What agencies published, for everybody, without personal data")
public class ResultLookupResource {

    private final ResultLookupService lookups;

    ResultLookupResource(ResultLookupService lookups) {
        this.lookups = lookups;
    }

    @POST
    @PermissionsAllowed("casn:read")
    @PermissionsAllowed("pii:read")
    @ReadsPersonalData
    @CanFail({"not-found", "nothing-published"})
    @Operation(operationId = "lookUpResult", summary = "Look up one's own result", description = """
        For an agency's portal, on behalf of a participant who proves to be one by NIK or birth date: the result of the publication \
        that stands, with every reason. A participant who is not there and a proof that is not theirs are answered alike. Each \
        request is audited, and nothing personal stands in an address.\
        """)
    @APIResponseSchema(value = ResultLookupView.class, responseCode = "200", responseDescription = "The result")
    public RestResponse<ResultLookupView> lookUp(@NotNull @Valid ResultLookupRequest request) {
        return RestResponse.ok(lookups.lookUp(request));
    }
}
