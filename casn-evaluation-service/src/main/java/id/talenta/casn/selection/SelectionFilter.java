package id.talenta.casn.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which selections are listed. */
public class SelectionFilter {

    @QueryParam("agency")
    @Size(min = 2, max = 13)
    @Pattern(regexp = SelectionRequest.AGENCY)
    @Parameter(description = "Only of this agency", example = "35.74")
    String agency;

    @QueryParam("year")
    @Min(2018)
    @Max(2100)
    @Parameter(description = "Only of this year", example = "2024")
    Integer year;

    @QueryParam("kind")
    @Parameter(description = "Only of this kind")
    SelectionKind kind;

    String agency() {
        return agency;
    }

    Integer year() {
        return year;
    }

    SelectionKind kind() {
        return kind;
    }
}
