package id.talenta.casn.appointment;

import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decree of an appointment, with the number that it gives. */
@Schema(name = "DecreeRequest", description = "The decree that was issued, with the number that it gives")
record Decree(
        @Schema(
                minLength = 18,
                maxLength = 18,
                examples = "199807052025032017",
                description = "Birth date, year and month from which the appointment counts, sex, serial number")
        @NotNull
        @Pattern(regexp = NIP)
        @PersonalData("pii:read")
        String nip,

        @Schema(description = "The day from which the appointment counts (TMT): the first of a month") @NotNull
        LocalDate effectiveDate,

        @Schema(examples = "813.3/1234/425.203/2025") @NotBlank @Size(max = 100) @Pattern(regexp = LINE)
        String decreeNumber,

        @Schema(description = "The day of the decree: today or earlier") @NotNull
        LocalDate decreeDate) {

    static final String NIP = "[0-9]{18}";
    static final String LINE = "[^\\u0000-\\u001F\\u007F]*";
}
