package id.talenta.casn.intake;

import id.talenta.casn.intake.rules.FormationTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "FormationAmendment",
        description = "That a formation was changed after its import; never changed itself")
record FormationAmendmentView(
        UUID id,
        @Schema(maxLength = 64, examples = "KP-001") String formationCode,
        Terms before,
        Terms after,

        @Schema(maxLength = 2000, examples = "Tambahan kebutuhan dari KemenPANRB")
        String reason,

        @Schema(maxLength = 200, examples = "KepmenPANRB 329/2024 perubahan")
        String decree,

        @Schema(maxLength = 100, description = "The subject that amended")
        String amendedBy,

        Instant amendedAt) {

    @Schema(name = "AmendedTerms", description = "What was amended; null in what was not")
    record Terms(
            @Schema(nullable = true, maxLength = 300, examples = "ANALIS KEUANGAN AHLI PERTAMA")
            String position,

            @Schema(nullable = true, maxLength = 500, examples = "Badan Pendapatan, Pengelola Keuangan dan Aset")
            String unit,

            @Schema(nullable = true, maxLength = 300, examples = "Kota Probolinggo")
            String location,

            @Schema(nullable = true, maxLength = 4000, examples = "S-1 AKUNTANSI; S-1 MANAJEMEN")
            String qualification,

            @Schema(nullable = true, examples = "2") @Min(1) @Max(100_000)
            Integer quota) {

        static Terms of(FormationTerms terms) {
            return new Terms(terms.position(), terms.unit(), terms.location(), terms.qualification(), terms.quota());
        }
    }

    static FormationAmendmentView of(FormationAmendment amendment) {
        return new FormationAmendmentView(
                amendment.id(),
                amendment.formationCode(),
                Terms.of(amendment.before()),
                Terms.of(amendment.after()),
                amendment.reason(),
                amendment.decree(),
                amendment.amendedBy(),
                amendment.amendedAt());
    }

    @Schema(name = "FormationAmendmentPage", description = "A page of amendments, the latest first")
    record Page(
            @Size(max = 200) List<FormationAmendmentView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
