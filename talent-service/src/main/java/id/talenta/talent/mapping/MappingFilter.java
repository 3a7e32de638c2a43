package id.talenta.talent.mapping;

import id.talenta.platform.data.jobs.JobState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which mappings are listed. */
public class MappingFilter {

    @QueryParam("agency")
    @Size(min = 2, max = 13)
    @Pattern(regexp = MappingRequest.AGENCY)
    @Parameter(description = "Only of this agency", example = "35.74")
    String agency;

    @QueryParam("period")
    @Size(min = 4, max = 7)
    @Pattern(regexp = MappingRequest.PERIOD)
    @Parameter(description = "Only of this period", example = "2026")
    String period;

    @QueryParam("state")
    @Parameter(description = "Only in this state")
    JobState state;
}
