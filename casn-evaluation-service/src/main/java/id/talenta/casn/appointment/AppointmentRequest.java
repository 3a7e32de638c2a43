package id.talenta.casn.appointment;

import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AppointmentRequest",
        description = "Who is to be appointed. The last four belong together: all of them, or none while there is no"
                + " decree yet")
record AppointmentRequest(
        @NotNull UUID selection,

        @Schema(examples = "24350174000000017")
        @NotNull
        @Size(min = 1, max = 32)
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
        String participantNumber,

        @Schema(
                nullable = true,
                minLength = 18,
                maxLength = 18,
                examples = "199807052025032017",
                description = "Birth date, year and month from which the appointment counts, sex, serial number")
        @Pattern(regexp = Decree.NIP)
        @PersonalData("pii:read")
        String nip,

        @Schema(
                nullable = true,
                maxLength = 10,
                description = "The day from which the appointment counts (TMT): the first of a month")
        LocalDate effectiveDate,

        @Schema(nullable = true, examples = "813.3/1234/425.203/2025") @Size(max = 100) @Pattern(regexp = Decree.LINE)
        String decreeNumber,

        @Schema(nullable = true, maxLength = 10, description = "The day of the decree: today or earlier")
        LocalDate decreeDate) {

    /**
     * The decree, if there is one.
     *
     * @throws ProblemException if some of its parts are there and others are not
     */
    Optional<Decree> decree() {
        List<InputError> errors = new ArrayList<>();
        boolean issued = nip != null;
        check(errors, "/effectiveDate", effectiveDate != null, issued);
        check(errors, "/decreeNumber", decreeNumber != null && !decreeNumber.isBlank(), issued);
        check(errors, "/decreeDate", decreeDate != null, issued);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return issued ? Optional.of(new Decree(nip, effectiveDate, decreeNumber, decreeDate)) : Optional.empty();
    }

    private static void check(List<InputError> errors, String pointer, boolean there, boolean wanted) {
        if (there != wanted) {
            errors.add(InputError.inBody(pointer, wanted ? "required" : "only-with-nip", Map.of()));
        }
    }
}
