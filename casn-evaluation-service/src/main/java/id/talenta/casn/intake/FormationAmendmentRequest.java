package id.talenta.casn.intake;

import id.talenta.casn.intake.rules.FormationTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "FormationAmendmentRequest",
        description = "What of a formation changes, why, and by which decree; what is left out stays",
        examples =
                "{\"quota\":2,\"reason\":\"Tambahan kebutuhan dari KemenPANRB\",\"decree\":\"KepmenPANRB 329/2024 perubahan\"}")
record FormationAmendmentRequest(
        @Schema(nullable = true, examples = "ANALIS KEUANGAN AHLI PERTAMA")
        @Size(min = 1, max = 300)
        @Pattern(regexp = TEXT)
        String position,

        @Schema(nullable = true, examples = "Badan Pendapatan, Pengelola Keuangan dan Aset")
        @Size(min = 1, max = 500)
        @Pattern(regexp = TEXT)
        String unit,

        @Schema(nullable = true, examples = "Kota Probolinggo") @Size(min = 1, max = 300) @Pattern(regexp = TEXT)
        String location,

        @Schema(
                nullable = true,
                examples = "S-1 AKUNTANSI; S-1 MANAJEMEN; S-1 EKONOMI",
                description = "Must still name every qualification that was accepted before")
        @Size(min = 1, max = 4000)
        @Pattern(regexp = TEXT)
        String qualification,

        @Schema(nullable = true, examples = "2", description = "Number of posts") @Min(1) @Max(100_000)
        Integer quota,

        @Schema(
                examples = "Tambahan kebutuhan dari KemenPANRB",
                description = "Shown without `pii:read`, to everybody who reads the selection: no names")
        @NotBlank
        @Size(min = 10, max = 2000)
        @Pattern(regexp = "[^\\x00-\\x08\\x0e-\\x1f]*")
        String reason,

        @Schema(examples = "KepmenPANRB 329/2024 perubahan", description = "The decree that the amendment follows")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        String decree) {

    static final String TEXT = " *[^\\p{Cntrl}\\s][^\\p{Cntrl}]*";

    FormationTerms terms() {
        return new FormationTerms(
                stripped(position), stripped(unit), stripped(location), stripped(qualification), quota);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
