package id.talenta.region.registry;

import id.talenta.region.input.Text;
import id.talenta.region.registry.rules.Stage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Region",
        description = "A regency (kabupaten), a city (kota), or the province. Its stage says how far it is with talent"
                + " management, as the evidence on record shows: `BELUM` none, `KOMITMEN` a signed commitment; later"
                + " stages will join")
record RegionView(
        @Schema(
                required = true,
                maxLength = Text.REGION_CODE_LENGTH,
                pattern = Text.REGION_CODE,
                examples = "35.74",
                description = "Code of Kementerian Dalam Negeri")
        String code,

        @Schema(
                required = true,
                maxLength = 4,
                pattern = "[0-9]{2}([0-9]{2})?",
                examples = "3574",
                description = "Code of Badan Pusat Statistik: the same digits")
        String bpsCode,

        @NotNull RegionKind kind,

        @Schema(required = true, maxLength = 100, examples = "Kota Probolinggo")
        String name,

        @Schema(required = true, maxLength = 100, examples = "Probolinggo", description = "Seat of the government")
        String capital,

        @Schema(required = true, examples = "243746", description = "By civil registration (Dukcapil), 2025")
        @Min(1)
        @Max(1_000_000_000)
        int population,

        @Schema(
                required = true,
                examples = "55.197",
                minimum = "0",
                maximum = "2000000",
                description = "Area in square kilometres (Badan Informasi Geospasial)")
        BigDecimal areaKm2,

        @Schema(
                required = true,
                nullable = true,
                examples = "-7.78333",
                minimum = "-90",
                maximum = "90",
                description = "Of a point within the region, to about a kilometre; null for the province")
        BigDecimal latitude,

        @Schema(
                required = true,
                nullable = true,
                examples = "113.21667",
                minimum = "-180",
                maximum = "180",
                description = "Of a point within the region, to about a kilometre; null for the province")
        BigDecimal longitude,

        @NotNull Stage stage,

        @Schema(required = true) Contacts contacts) {

    static RegionView of(Region region) {
        return new RegionView(
                region.code(),
                region.bpsCode(),
                region.kind(),
                region.name(),
                region.capital(),
                region.population(),
                region.areaKm2(),
                region.latitude(),
                region.longitude(),
                region.stage(),
                region.contacts());
    }

    @Schema(name = "RegionPage", description = "A page of regions, in the order asked for")
    record Page(
            @Schema(required = true) @Size(max = 200) List<RegionView> data,

            @Schema(required = true, nullable = true, maxLength = 1000) @Pattern(regexp = "[A-Za-z0-9_.-]+")
            String next) {}
}
