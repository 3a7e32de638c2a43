package id.talenta.casn.statistics;

import id.talenta.casn.selection.SelectionKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is counted, and how it is grouped. */
public class StatisticsFilter {

    @QueryParam("groupBy")
    @NotNull
    @Parameter(description = "What the counts are grouped by", required = true)
    StatisticsGrouping groupBy;

    @QueryParam("selection")
    @Parameter(description = "Only this selection")
    UUID selection;

    @QueryParam("agency")
    @Size(min = 2, max = 13)
    @Pattern(regexp = "[0-9A-Z]{2,8}(\\.[0-9A-Z]{2,4})?")
    @Parameter(description = "Only selections of this agency", example = "35.74")
    String agency;

    @QueryParam("year")
    @Min(2018)
    @Max(2100)
    @Parameter(description = "Only selections of this year", example = "2024")
    Integer year;

    @QueryParam("kind")
    @Parameter(description = "Only selections of this kind")
    SelectionKind kind;

    StatisticsGrouping groupBy() {
        return groupBy;
    }

    UUID selection() {
        return selection;
    }

    String agency() {
        return agency;
    }

    Integer year() {
        return year;
    }

    String kind() {
        return kind == null ? null : kind.name();
    }
}
