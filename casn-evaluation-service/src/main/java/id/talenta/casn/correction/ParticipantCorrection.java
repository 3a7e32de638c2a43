package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Facts of a person as they are to be. */
@Schema(
        name = "ParticipantCorrection",
        description =
                "Facts of the participant that decide, as they are to be; what is not given stays. `gpa` is of a CPNS selection, `priority`"
                        + " and `affirmations` are of a PPPK one")
public record ParticipantCorrection(
        @Schema(nullable = true, description = "The NIK stays what it is") @PersonalData("pii:read")
        LocalDate birthDate,

        @Schema(nullable = true, examples = "S-1 AKUNTANSI", description = "One that the formation accepts")
        @Size(min = 1, max = 300)
        @Pattern(regexp = "[^\\u0000-\\u001F\\u007F]*\\S[^\\u0000-\\u001F\\u007F]*")
        String qualification,

        @Schema(nullable = true, examples = "3.41") @DecimalMin("0") @DecimalMax("100") @PersonalData("pii:read")
        BigDecimal gpa,

        @Schema(nullable = true, examples = "R2", description = "Priority class")
        @Size(min = 1, max = 6)
        @Pattern(regexp = "[0-9A-Za-z]*")
        String priority,

        @Schema(
                nullable = true,
                examples = "[\"DISABILITY\"]",
                description = "Grounds for points on the technical score; none of them where it is empty")
        @Size(max = 4)
        @PersonalData("pii:sensitive")
        List<@NotNull Affirmation> affirmations) {}
