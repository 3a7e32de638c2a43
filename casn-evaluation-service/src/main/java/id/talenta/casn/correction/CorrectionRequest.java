package id.talenta.casn.correction;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be corrected of a participant. */
@Schema(
        name = "CorrectionRequest",
        description = "The rows of scores that are corrected: at least one, and each must differ from what is in force")
public record CorrectionRequest(
        @Schema(nullable = true) @Valid SkdCorrection skd,
        @Schema(nullable = true) @Valid SkbCorrection skb,
        @Schema(nullable = true) @Valid PppkCorrection pppk) {}
