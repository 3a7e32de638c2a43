package id.talenta.casn.comparison;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes are listed. */
public class DiffFilter {

    @QueryParam("change")
    @Parameter(description = "Only changes of this kind")
    Change change;

    @QueryParam("formationCode")
    @Size(min = 1, max = 64)
    @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
    @Parameter(description = "Only who is in this formation in one of the two", example = "KP-001")
    String formationCode;

    Change change() {
        return change;
    }

    String formationCode() {
        return formationCode;
    }
}
