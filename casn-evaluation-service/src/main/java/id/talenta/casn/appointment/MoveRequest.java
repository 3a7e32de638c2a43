package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Particular;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that an appointment is to take. */
@Schema(
        name = "MoveRequest",
        description =
                "Where the appointment goes, and what the step has to say: `PERTEK_TERBIT` the number, its date of effect and the"
                        + " technical approval; `SK_TERBIT` the decree; `SPMT` the statement of duties; `BTS`, `BTL`, `TMS`, `APS` and `DIBATALKAN` why")
record MoveRequest(
        @Schema(examples = "VERIFIKASI_INSTANSI") @NotNull AppointmentState to,

        @Schema(
                nullable = true,
                examples = "Ijazah belum dilegalisasi.",
                description = "Why; no personal data of others")
        @Size(max = 1000)
        @Pattern(regexp = Decree.LINE)
        @PersonalData("pii:read")
        String reason,

        @Schema(
                nullable = true,
                minLength = 18,
                maxLength = 18,
                examples = "199807052025032017",
                description = "NIP, or NI PPPK")
        @Pattern(regexp = Decree.NIP)
        @PersonalData("pii:read")
        String nip,

        @Schema(nullable = true, maxLength = 10, description = "The day from which the appointment counts (TMT)")
        LocalDate effectiveDate,

        @Schema(
                nullable = true,
                examples = "AG-23574000123",
                description = "Number of BKN's technical approval (pertimbangan teknis)")
        @Size(max = 100)
        @Pattern(regexp = Decree.LINE)
        String pertekNumber,

        @Schema(nullable = true, maxLength = 10, description = "Its day: today or earlier")
        LocalDate pertekDate,

        @Schema(nullable = true, examples = "813.3/1234/425.203/2025") @Size(max = 100) @Pattern(regexp = Decree.LINE)
        String decreeNumber,

        @Schema(nullable = true, maxLength = 10, description = "Its day: today or earlier")
        LocalDate decreeDate,

        @Schema(
                nullable = true,
                examples = "800/321/425.203/2025",
                description = "Number of the statement that duties were taken up (SPMT)")
        @Size(max = 100)
        @Pattern(regexp = Decree.LINE)
        String spmtNumber,

        @Schema(
                nullable = true,
                maxLength = 10,
                description = "The day on which duties were taken up: not before the effective date, today or earlier")
        LocalDate spmtDate) {

    /** What it says. */
    Set<Particular> given() {
        Set<Particular> given = EnumSet.noneOf(Particular.class);
        for (Particular particular : Particular.values()) {
            Object value = value(particular);
            if (value instanceof String text ? !text.isBlank() : value != null) {
                given.add(particular);
            }
        }
        return given;
    }

    private Object value(Particular particular) {
        return switch (particular) {
            case REASON -> reason;
            case NIP -> nip;
            case EFFECTIVE_DATE -> effectiveDate;
            case PERTEK_NUMBER -> pertekNumber;
            case PERTEK_DATE -> pertekDate;
            case DECREE_NUMBER -> decreeNumber;
            case DECREE_DATE -> decreeDate;
            case SPMT_NUMBER -> spmtNumber;
            case SPMT_DATE -> spmtDate;
        };
    }

    Appointment.Papers papers() {
        return new Appointment.Papers(
                nip,
                effectiveDate,
                stripped(pertekNumber),
                pertekDate,
                stripped(decreeNumber),
                decreeDate,
                stripped(spmtNumber),
                spmtDate);
    }

    String reasonGiven() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
