package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.web.security.Masking;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Appointment",
        description =
                "An appointment: the person, the post, and the decree once it is issued. Without `pii:read` the NIP"
                        + " shows its last four digits, name and birth date are null")
record AppointmentView(
        UUID id,
        UUID selection,
        @Schema(maxLength = 13, examples = "35.74") String agency,

        @Schema(description = "The published final evaluation that it rests on")
        UUID evaluation,

        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        @Schema(maxLength = 64, examples = "KP-001") String formationCode,
        AppointmentState state,

        @Schema(description = "As the kind of the selection has it")
        Employment employment,

        @Schema(nullable = true, maxLength = 18, examples = "**************2001")
        String nip,

        @Schema(nullable = true, maxLength = 200, examples = "Sintetis Wulan 00017")
        String name,

        @Schema(nullable = true, maxLength = 10) LocalDate birthDate,
        Sex sex,

        @Schema(maxLength = 300, examples = "ANALIS KEUANGAN AHLI PERTAMA")
        String position,

        @Schema(maxLength = 500, examples = "Badan Pendapatan, Pengelola Keuangan dan Aset")
        String unitName,

        @Schema(nullable = true, maxLength = 10) LocalDate effectiveDate,

        @Schema(nullable = true, maxLength = 100, examples = "813.3/1234/425.203/2025")
        String decreeNumber,

        @Schema(nullable = true, maxLength = 10) LocalDate decreeDate,
        Instant createdAt,
        Instant changedAt) {

    static AppointmentView of(Appointment of, boolean seesPersons) {
        return new AppointmentView(
                of.id(),
                of.selection(),
                of.agency(),
                of.evaluation(),
                of.participantNumber(),
                of.formationCode(),
                of.state(),
                of.employment(),
                Masking.number(of.nip(), seesPersons),
                Masking.value(of.name(), seesPersons),
                Masking.value(of.birthDate(), seesPersons),
                of.sex(),
                of.position(),
                of.unitName(),
                of.effectiveDate(),
                of.decreeNumber(),
                of.decreeDate(),
                of.createdAt(),
                of.changedAt());
    }

    @Schema(name = "AppointmentPage", description = "A page of appointments, newest first")
    record Page(
            @Size(max = 200) List<AppointmentView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
