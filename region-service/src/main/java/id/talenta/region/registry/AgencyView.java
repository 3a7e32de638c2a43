package id.talenta.region.registry;

import id.talenta.region.input.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Agency", description = "An employing government: those of the regions carry their region's code")
record AgencyView(
        @Schema(required = true, maxLength = 13, pattern = CODE, examples = "35.74")
        String code,

        @Schema(required = true, maxLength = 150, examples = "Pemerintah Kota Probolinggo")
        String name,

        @NotNull RegionKind kind,

        @Schema(
                required = true,
                nullable = true,
                maxLength = Text.REGION_CODE_LENGTH,
                pattern = Text.REGION_CODE,
                examples = "35.74",
                description = "The region that it governs")
        String region,

        @Schema(
                required = true,
                nullable = true,
                maxLength = 13,
                pattern = CODE,
                examples = "35",
                description = "The agency above it in the programme; null for the province")
        String parent) {

    static final String CODE = "[0-9A-Z]{2,8}(\\.[0-9A-Z]{2,4})?";

    static AgencyView of(Agency agency) {
        return new AgencyView(agency.code(), agency.name(), agency.kind(), agency.region(), agency.parent());
    }

    @Schema(name = "AgencyPage", description = "A page of agencies, by code")
    record Page(
            @Schema(required = true) @Size(max = 200) List<AgencyView> data,

            @Schema(required = true, nullable = true, maxLength = 1000) @Pattern(regexp = "[A-Za-z0-9_.-]+")
            String next) {}
}
