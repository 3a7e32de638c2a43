package id.talenta.region.registry;

import id.talenta.region.registry.rules.Stage;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the 38 regions are listed, and in which order. */
public class RegionFilter {

    /** The kinds that the list is of. */
    @Schema(name = "ListedRegionKind")
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
    @Size(min = 1, max = 11)
    @Parameter(
            description = "The order; with `-` from the greatest to the least. By code unless given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            maxLength = 11,
                            defaultValue = "code",
                            enumeration = {
                                "code",
                                "-code",
                                "name",
                                "-name",
                                "population",
                                "-population",
                                "areaKm2",
                                "-areaKm2"
                            }))
    String sort;

    RegionKind kind() {
        return kind == null ? null : RegionKind.valueOf(kind.name());
    }

    Stage stage() {
        return stage;
    }

    RegionSort.Directed sort() {
        return RegionSort.Directed.parse(sort == null ? "code" : sort);
    }
}
