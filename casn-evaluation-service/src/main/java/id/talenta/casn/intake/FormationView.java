package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.NeedType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Formation", description = "Posts of one position, unit, location, need type and qualification")
record FormationView(
        @Schema(maxLength = 64, examples = "KP-001") String formationCode,

        @Schema(maxLength = 300, examples = "ANALIS KEUANGAN AHLI PERTAMA")
        String position,

        @Schema(maxLength = 500, examples = "Badan Pendapatan, Pengelola Keuangan dan Aset")
        String unit,

        @Schema(maxLength = 300, examples = "Kota Probolinggo")
        String location,

        @Schema(
                description =
                        "Decides the passing grade. Without `pii:sensitive`, and unless limited to agencies by name, UMUM or KHUSUS")
        NeedType needType,

        @Schema(maxLength = 4000, examples = "S-1 AKUNTANSI; S-1 MANAJEMEN")
        String qualification,

        @Schema(examples = "3", description = "Number of posts") @Min(1) @Max(100_000)
        int quota,

        @Schema(
                nullable = true,
                examples = "180",
                description = "Least technical score that the formation itself names (PPPK)")
        @Min(1)
        @Max(1000)
        Integer technicalMinimum,

        @Schema(
                nullable = true,
                maxLength = 64,
                examples = "DOKTER",
                description = "A special post of the rule set, which can have a passing grade of its own")
        String specialPost) {

    /** The same for somebody who may see no need type beyond general and special. */
    FormationView withoutNeedType() {
        return new FormationView(
                formationCode,
                position,
                unit,
                location,
                needType.generalOrSpecial(),
                qualification,
                quota,
                technicalMinimum,
                specialPost);
    }

    @Schema(name = "FormationPage", description = "A page of formations, by code")
    record Page(
            @Size(max = 200) List<FormationView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
