package id.talenta.casn.publication;

import id.talenta.casn.evaluation.Stage;
import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.input.DateWithin;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ResultLookupRequest",
        description =
                "Whose result is asked for, and what proves that they ask: the NIK or the birth date, exactly one of"
                        + " them")
record ResultLookupRequest(
        @NotNull UUID selection,

        @Schema(examples = "24350174000000017")
        @NotNull
        @Size(min = 1, max = 32)
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
        String participantNumber,

        @Schema(nullable = true, minLength = 16, maxLength = 16, examples = "3574014507980012")
        @Pattern(regexp = "[0-9]{16}")
        @PersonalData("pii:read")
        String nik,

        @Schema(nullable = true, maxLength = 10) @DateWithin(min = "1900-01-01") @PersonalData("pii:read")
        LocalDate birthDate,

        @Schema(
                nullable = true,
                description = "Only this stage; without it the last one that the participant has a result in")
        Stage stage) {

    void requireOneProof() {
        if ((nik == null) == (birthDate == null)) {
            throw ProblemException.invalid(InputError.inBody("", "one-proof", Map.of()));
        }
    }
}
