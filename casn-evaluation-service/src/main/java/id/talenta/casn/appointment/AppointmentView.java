package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Authority;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.security.Masking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Appointment",
        description =
                "An appointment: the person, the post, where it stands and for how long, and the papers of its steps. Without `pii:read` the NIP"
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

        @Schema(nullable = true, maxLength = 18, examples = "**************2017") @PersonalData("pii:read")
        String nip,

        @Schema(nullable = true, maxLength = 200, examples = "Sintetis Wulan 00017") @PersonalData("pii:read")
        String name,

        @Schema(nullable = true, maxLength = 10) @PersonalData("pii:read")
        LocalDate birthDate,

        @PersonalData("pii:read") Sex sex,

        @Schema(maxLength = 300, examples = "ANALIS KEUANGAN AHLI PERTAMA")
        String position,

        @Schema(maxLength = 500, examples = "Badan Pendapatan, Pengelola Keuangan dan Aset")
        String unitName,

        @Schema(nullable = true, maxLength = 10) LocalDate effectiveDate,

        @Schema(nullable = true, maxLength = 100, examples = "813.3/1234/425.203/2025")
        String decreeNumber,

        @Schema(nullable = true, maxLength = 10) LocalDate decreeDate,

        @Schema(
                nullable = true,
                maxLength = 100,
                examples = "AG-23574000123",
                description = "Of BKN's technical approval, which carries the NIP")
        String pertekNumber,

        @Schema(nullable = true, maxLength = 10) LocalDate pertekDate,

        @Schema(
                nullable = true,
                maxLength = 100,
                examples = "800/321/425.203/2025",
                description = "Of the statement that duties were taken up")
        String spmtNumber,

        @Schema(nullable = true, maxLength = 10) LocalDate spmtDate,

        @Schema(nullable = true, description = "The appointment whose post it took, after a withdrawal")
        UUID replaces,

        @Schema(nullable = true, description = "The appointment that took its post")
        UUID replacedBy,

        @Schema(
                examples = "3",
                description = "Days of the calendar (Asia/Jakarta) since it came into its state; 0 at an end")
        @Min(0)
        @Max(100_000)
        long daysInState,

        @Schema(nullable = true, examples = "14", description = "After how many days in its state it is overdue")
        @Min(0)
        @Max(100_000)
        Integer daysLimit,

        boolean overdue,

        @Schema(description = "Days in each state that it has been in, ends left out") @Size(max = 20)
        List<Days> days,

        @Schema(description = "The steps that can follow, and whose they are") @Size(max = 20)
        List<Next> next,

        Instant createdAt,
        Instant changedAt) {

    /** How long it has been there. */
    @Schema(name = "AppointmentDays", description = "Days in a state")
    record Days(
            AppointmentState state,
            @Schema(examples = "3") @Min(0) @Max(100_000) long days) {}

    @Schema(name = "AppointmentStep", description = "A step that can follow")
    record Next(
            AppointmentState to,

            @Schema(description = "`BKN`: only who may act for all agencies")
            Authority by) {}

    /** What is reckoned from an appointment's history. */
    record Waiting(long daysInState, Integer limit, boolean overdue, List<Days> days) {}

    static AppointmentView of(Appointment of, Waiting waiting, boolean seesPersons) {
        return new AppointmentView(
                of.id(),
                of.selection(),
                of.agency(),
                of.evaluation(),
                of.participantNumber(),
                of.formationCode(),
                of.state(),
                of.employment(),
                Masking.number(of.papers().nip(), seesPersons),
                Masking.value(of.name(), seesPersons),
                Masking.value(of.birthDate(), seesPersons),
                of.sex(),
                of.position(),
                of.unitName(),
                of.papers().effectiveDate(),
                of.papers().decreeNumber(),
                of.papers().decreeDate(),
                of.papers().pertekNumber(),
                of.papers().pertekDate(),
                of.papers().spmtNumber(),
                of.papers().spmtDate(),
                of.replaces(),
                of.replacedBy(),
                waiting.daysInState(),
                waiting.limit(),
                waiting.overdue(),
                waiting.days(),
                of.steps().stream()
                        .map(step -> new Next(step.to(), step.authority()))
                        .toList(),
                of.createdAt(),
                of.changedAt());
    }

    @Schema(name = "AppointmentPage", description = "A page of appointments, newest first")
    record Page(
            @Size(max = 200) List<AppointmentView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
