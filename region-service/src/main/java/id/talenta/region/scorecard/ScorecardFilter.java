package id.talenta.region.scorecard;

import id.talenta.region.registry.RegionStanding;
import id.talenta.region.registry.rules.Stage;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the 38 scorecards are listed, and in which order. */
public class ScorecardFilter {

    /** The kinds that the list is of. */
    @Schema(name = "ListedScorecardKind")
    enum Kind {
        KABUPATEN,
        KOTA
    }

    @QueryParam("kind")
    @Parameter(description = "Only regencies (kabupaten) or only cities (kota)")
    Kind kind;

    @QueryParam("stage")
    @Parameter(description = "Only those at this stage")
    Stage stage;

    @QueryParam("sort")
    @Size(min = 1, max = 13)
    @Parameter(
            description = "The order; with `-` from the greatest to the least. By code unless given. Regions of which a"
                    + " figure is not known come last either way",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            maxLength = 13,
                            defaultValue = "code",
                            enumeration = {
                                "code",
                                "-code",
                                "name",
                                "-name",
                                "participants",
                                "-participants",
                                "posts",
                                "-posts",
                                "filled",
                                "-filled",
                                "empty",
                                "-empty",
                                "appointed",
                                "-appointed",
                                "people",
                                "-people",
                                "unmapped",
                                "-unmapped",
                                "completeness",
                                "-completeness"
                            }))
    String sort;

    boolean holds(RegionStanding region) {
        return (kind == null || kind.name().equals(region.kind().name())) && (stage == null || stage == region.stage());
    }

    ScorecardSort.Directed sort() {
        return ScorecardSort.Directed.parse(sort == null ? "code" : sort);
    }
}
