package id.talenta.region.scorecard;

import id.talenta.region.commitment.SignedCommitment;
import id.talenta.region.input.Text;
import id.talenta.region.registry.RegionKind;
import id.talenta.region.registry.rules.Stage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Scorecard",
        description =
                "How far a region is, and why. Each part names what it derives from; a part of which nothing was told yet"
                        + " is null, and so is a figure that nothing published has decided")
record ScorecardView(
        @Schema(required = true, maxLength = Text.REGION_CODE_LENGTH, pattern = Text.REGION_CODE, examples = "35.74")
        String region,

        @Schema(required = true, maxLength = 100, examples = "Kota Probolinggo")
        String name,

        @NotNull RegionKind kind,
        @Schema(required = true) CommitmentPart commitment,
        @Schema(required = true, nullable = true) CasnView casn,
        @Schema(required = true, nullable = true) TalentView talent) {

    private static final int SHOWN = 20;

    @Schema(
            name = "ScorecardCommitment",
            description = "What the region has signed, and the stage that follows from it")
    record CommitmentPart(
            @NotNull Stage stage,

            @Schema(required = true, examples = "1") @Min(0) @Max(1_000_000)
            int commitments,

            @Schema(required = true, description = "The latest of them") @Size(max = SHOWN)
            List<Signed> derivedFrom) {

        static CommitmentPart of(Scorecard card) {
            return new CommitmentPart(
                    card.region().stage(),
                    card.commitments().size(),
                    card.commitments().stream().limit(SHOWN).map(Signed::of).toList());
        }
    }

    @Schema(name = "ScorecardSigned", description = "A signed commitment")
    record Signed(
            @NotNull UUID commitment,
            @NotNull LocalDate signedOn,

            @Schema(
                    required = true,
                    maxLength = 200,
                    examples = "Komitmen Bersama Akselerasi dan Keberlanjutan Manajemen Talenta")
            String title) {

        static Signed of(SignedCommitment signed) {
            return new Signed(signed.id(), signed.signedOn(), signed.title());
        }
    }

    static ScorecardView of(Scorecard card, Instant now) {
        return new ScorecardView(
                card.region().code(),
                card.region().name(),
                card.region().kind(),
                CommitmentPart.of(card),
                CasnView.of(card, now),
                TalentView.of(card.talent(), now));
    }

    @Schema(name = "ScorecardPage", description = "A page of scorecards, in the order asked for")
    record Page(
            @Schema(required = true) @Size(max = 200) List<ScorecardView> data,

            @Schema(required = true, nullable = true, maxLength = 1000) @Pattern(regexp = "[A-Za-z0-9_.-]+")
            String next) {}
}
