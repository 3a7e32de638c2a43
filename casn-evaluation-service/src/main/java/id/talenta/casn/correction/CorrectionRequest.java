package id.talenta.casn.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be corrected of a participant. */
@Schema(
        name = "CorrectionRequest",
        description = "What is corrected, of whatever kind: at least one, and each must differ from what is in force")
public record CorrectionRequest(
        @Schema(nullable = true) @Valid SkdCorrection skd,
        @Schema(nullable = true) @Valid SkbCorrection skb,
        @Schema(nullable = true) @Valid PppkCorrection pppk,

        @Schema(nullable = true, description = "Rows of single tests, where SKB is made of tests") @Size(max = 10)
        List<@Valid @NotNull SkbTestCorrection> skbTests,

        @Schema(nullable = true) @Valid OutcomeCorrection outcome,
        @Schema(nullable = true) @Valid ParticipantCorrection participant) {

    /** Whether something is corrected that is no score. */
    boolean saysOfThePerson() {
        return outcome != null || participant != null;
    }

    /** The tests, none where none are given. */
    public List<SkbTestCorrection> tests() {
        return skbTests == null ? List.of() : skbTests;
    }
}
