package id.talenta.talent.profile;

import id.talenta.platform.web.input.Text;
import id.talenta.talent.profile.rules.EmploymentStatus;
import id.talenta.talent.profile.rules.PositionLevel;
import id.talenta.talent.profile.rules.PositionType;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which talents are listed. There is no filter on what is masked. */
public class TalentFilter {

    @QueryParam("agency")
    @Size(min = 2, max = Text.AGENCY_LENGTH)
    @Pattern(regexp = Text.AGENCY)
    @Parameter(description = "Only of this agency", example = "35.74")
    String agency;

    @QueryParam("unit")
    @Size(min = 1, max = 500)
    @Pattern(regexp = Text.LINE)
    @Parameter(description = "Only of this unit of an agency", example = "Dinas Kesehatan")
    String unit;

    @QueryParam("employment")
    @Parameter(description = "Only those who serve in this capacity")
    EmploymentStatus employment;

    @QueryParam("positionType")
    @Parameter(description = "Only those in this kind of posts")
    PositionType positionType;

    @QueryParam("positionLevel")
    @Parameter(description = "Only those in posts of this level")
    PositionLevel positionLevel;
}
