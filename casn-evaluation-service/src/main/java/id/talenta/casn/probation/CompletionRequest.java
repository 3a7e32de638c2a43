package id.talenta.casn.probation;

import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a probation ends. */
@Schema(
        name = "ProbationCompletion",
        description = "The decree that ends a probation: appointment as PNS, dismissal or resignation with its reason")
record CompletionRequest(
        @Schema(description = "`PNS`, `DISMISSED` or `RESIGNED`") @NotNull
        ProbationState outcome,

        @Schema(examples = "821.13/77/425.203/2026")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[^\\u0000-\\u001F\\u007F]*\\S[^\\u0000-\\u001F\\u007F]*")
        String decreeNumber,

        @Schema(description = "The day of the decree: today or earlier") @NotNull
        LocalDate decreeDate,

        @Schema(description = "The day from which it counts; the gate is judged for it") @NotNull
        LocalDate effectiveDate,

        @Schema(
                nullable = true,
                examples = "Tidak lulus latsar.",
                description = "Why; needed for a dismissal and for a resignation")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000-\\u001F\\u007F]*")
        @PersonalData("pii:read")
        String reason) {}
