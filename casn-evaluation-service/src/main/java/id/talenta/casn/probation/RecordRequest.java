package id.talenta.casn.probation;

import id.talenta.casn.probation.rules.ProbationRules.Predicate;
import id.talenta.casn.probation.rules.Punishment;
import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be recorded in a probation. */
@Schema(
        name = "ProbationRecordRequest",
        description =
                "What is recorded, its day and its paper, and the one field of its kind: TRAINING `scores`, HEALTH `fit`,"
                        + " DISCIPLINE `discipline`, APPRAISAL `predicate`, EXTENSION `extension` and `until`")
record RecordRequest(
        @NotNull RecordKind kind,

        @Schema(description = "The day of the paper: today or earlier") @NotNull
        LocalDate date,

        @Schema(examples = "00012345/LATSAR/LAN/2025", description = "Number of the paper, such as the STTPL")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[^\\u0000-\\u001F\\u007F]*\\S[^\\u0000-\\u001F\\u007F]*")
        String reference,

        @Schema(nullable = true) @Valid @Size(min = 1, max = 20) @PersonalData("pii:read")
        List<@NotNull @Valid Score> scores,

        @Schema(nullable = true, description = "Fit in body and mind, by the examining physicians")
        @PersonalData("pii:sensitive")
        Boolean fit,

        @Schema(nullable = true, description = "The heaviest punishment of the probation")
        @PersonalData("pii:sensitive")
        Punishment discipline,

        @Schema(nullable = true) @PersonalData("pii:read") Predicate predicate,
        @Schema(nullable = true) ExtensionReason extension,

        @Schema(nullable = true, maxLength = 10, description = "Until when the probation is to take")
        LocalDate until) {

    /** A score of the training. */
    @Schema(name = "TrainingScore", description = "The score of a component of the training")
    record Score(
            @Schema(examples = "AKTUALISASI") @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[A-Z_]+")
            String component,

            @Schema(examples = "85.50") @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal score) {}

    /**
     * That exactly the field of its kind is there.
     *
     * @throws ProblemException that names each that is missing or too many
     */
    void requireOwnFields() {
        List<InputError> errors = new ArrayList<>();
        check(errors, "/scores", scores, RecordKind.TRAINING);
        check(errors, "/fit", fit, RecordKind.HEALTH);
        check(errors, "/discipline", discipline, RecordKind.DISCIPLINE);
        check(errors, "/predicate", predicate, RecordKind.APPRAISAL);
        check(errors, "/extension", extension, RecordKind.EXTENSION);
        check(errors, "/until", until, RecordKind.EXTENSION);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void check(List<InputError> errors, String pointer, Object value, RecordKind of) {
        if ((value != null) != (kind == of)) {
            errors.add(
                    value == null
                            ? InputError.inBody(pointer, "required", Map.of())
                            : InputError.inBody(pointer, "not-of-kind", Map.of("kind", kind.name())));
        }
    }
}
