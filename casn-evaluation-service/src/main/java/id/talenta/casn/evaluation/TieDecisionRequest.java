package id.talenta.casn.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TieDecisionRequest",
        description =
                "Who of the people that are equal on every criterion is selected, and why; exactly as many as posts are left")
record TieDecisionRequest(
        @Schema(examples = "KP-001") @NotNull @Size(min = 1, max = 64) @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
        String formationCode,

        @Schema(examples = "[\"24350174000000017\"]") @NotNull @Size(min = 1, max = 1000)
        List<@NotNull @Size(min = 1, max = 32) @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*") String> selected,

        @Schema(
                examples = "Rapat panitia 12 Desember 2024: pengalaman kerja relevan lebih lama.",
                description = "Shown without `pii:read`, to everybody who reads the evaluation: no names")
        @NotBlank
        @Size(min = 20, max = 2000)
        @Pattern(regexp = "[^\\x00-\\x08\\x0e-\\x1f]*")
        String reason,

        @Schema(examples = "BA-800/12/2024", description = "The minutes or decree that records it")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        String reference) {}
