package id.talenta.casn.probation;

import id.talenta.casn.probation.rules.GateReason;
import id.talenta.casn.probation.rules.GateText;
import id.talenta.casn.probation.rules.ProbationRules;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Probation",
        description =
                "The probation of a CPNS: what was recorded, and each condition of becoming a PNS, met or not. Without"
                        + " `pii:sensitive` health and discipline are not shown, and so not whether the gate is open")
record ProbationView(
        @Schema(description = "Of the appointment whose probation it is")
        UUID id,

        UUID selection,
        @Schema(maxLength = 13, examples = "35.74") String agency,

        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        @Schema(maxLength = 300, examples = "ANALIS KEUANGAN AHLI PERTAMA")
        String position,

        @Schema(maxLength = 500, examples = "Badan Pendapatan, Pengelola Keuangan dan Aset")
        String unitName,

        ProbationState state,

        @Schema(description = "The day on which duties were taken up")
        LocalDate beganOn,

        @Schema(description = "Until when it is to take: its year, or the latest extension")
        LocalDate due,

        @Schema(description = "Whether it goes on although it was to be over")
        boolean overdue,

        Rules rules,

        @Schema(nullable = true, description = "Whether all that decides is met; as of the end, or of today")
        @PersonalData("pii:sensitive")
        Boolean open,

        @Size(max = 20) List<Condition> conditions,
        @Size(max = 1000) List<Entry> records,

        @Schema(nullable = true, maxLength = 100, examples = "821.13/77/425.203/2026")
        String decreeNumber,

        @Schema(nullable = true, maxLength = 10) LocalDate decreeDate,
        @Schema(nullable = true, maxLength = 10) LocalDate effectiveDate,

        @Schema(nullable = true, maxLength = 1000, examples = "Tidak lulus latsar.") @PersonalData("pii:read")
        String reason,

        Instant openedAt,
        Instant changedAt) {

    /** The rules that it was opened with. */
    @Schema(name = "ProbationRules", description = "The rules that a probation was opened with; they stay")
    record Rules(
            @Schema(maxLength = 40, examples = "latsar-2021")
            String code,

            @Schema(examples = "1") @Min(1) @Max(10_000) int version,
            @Schema(maxLength = 64, examples = "5f0c…") String digest,
            boolean verified,

            @Schema(examples = "12") @Min(1) @Max(120) int months,

            @Size(max = 20) List<Component> components,
            @Size(max = 20) List<Band> bands) {}

    /** A component of the training. */
    @Schema(name = "TrainingComponent", description = "A component of the training, with its weight in per cent")
    record Component(
            @Schema(maxLength = 40, examples = "AKTUALISASI")
            String code,

            @Schema(examples = "50") @Min(1) @Max(100) int weight,
            boolean verified) {}

    /** A grade of the training. */
    @Schema(
            name = "TrainingBand",
            description = "A grade of the training: scores above its bound, up to the next better one's")
    record Band(
            @Schema(maxLength = 40, examples = "MEMUASKAN") String code,

            @Schema(nullable = true, examples = "80") @Min(0) @Max(100)
            Integer above,

            ProbationRules.TrainingOutcome outcome,
            boolean verified) {}

    /** A condition. */
    @Schema(name = "ProbationCondition", description = "A condition of becoming a PNS, as data and as a sentence")
    record Condition(
            GateReason.Criterion criterion,

            @Schema(nullable = true, description = "null where it is not shown")
            GateReason.Outcome outcome,

            @Schema(nullable = true, maxLength = 100, examples = "84.25 MEMUASKAN") @PersonalData("pii:sensitive")
            String value,

            @Schema(nullable = true, maxLength = 100, examples = "70")
            String bound,

            @Schema(description = "false for what is only shown")
            boolean decides,

            boolean verified,
            @Schema(nullable = true) Sentence text) {}

    /** A sentence in both languages. */
    @Schema(name = "ProbationSentence", description = "A condition in both languages")
    record Sentence(
            @Schema(maxLength = 500, examples = "Sehat jasmani dan rohani: terpenuhi.")
            String id,

            @Schema(maxLength = 500, examples = "Fit in body and mind: met.")
            String en) {}

    /** What was recorded. */
    @Schema(
            name = "ProbationRecord",
            description = "Something that was recorded; never changed, the latest of a kind counts")
    record Entry(
            @Schema(examples = "1") @Min(1) @Max(1_000_000) int number,
            RecordKind kind,

            @Schema(nullable = true, description = "null where it is not shown")
            RecordRequest content,

            @Schema(maxLength = 200, examples = "bkpsdm-3574")
            String by,

            Instant at) {}

    static ProbationView of(ProbationService.Standing standing, LocalDate today, boolean seesSensitive) {
        Probation of = standing.of();
        ProbationRules rules = standing.ruleSet().payload();
        LocalDate due = ProbationService.due(of, rules, standing.records());
        Probation.End end = of.end() == null ? new Probation.End(null, null, null, null) : of.end();
        return new ProbationView(
                of.id(),
                of.selection(),
                of.agency(),
                of.appointed().participantNumber(),
                of.appointed().position(),
                of.appointed().unitName(),
                of.state(),
                of.beganOn(),
                due,
                of.state() == ProbationState.RUNNING && today.isAfter(due),
                rules(standing),
                seesSensitive ? standing.gate().open() : null,
                standing.gate().reasons().stream()
                        .map(reason -> condition(reason, seesSensitive))
                        .toList(),
                standing.records().stream()
                        .map(record -> new Entry(
                                record.number(),
                                record.kind(),
                                seesSensitive || !record.kind().isSensitive() ? record.content() : null,
                                record.by(),
                                record.at()))
                        .toList(),
                end.decreeNumber(),
                end.decreeDate(),
                end.effectiveDate(),
                seesSensitive ? end.reason() : null,
                of.openedAt(),
                of.changedAt());
    }

    private static Rules rules(ProbationService.Standing standing) {
        ProbationRules rules = standing.ruleSet().payload();
        return new Rules(
                standing.ruleSet().code(),
                standing.ruleSet().version(),
                standing.ruleSet().digest(),
                standing.ruleSet().verified(),
                rules.months(),
                rules.components().stream()
                        .map(one -> new Component(one.code(), one.weight(), one.verified()))
                        .toList(),
                rules.bands().stream()
                        .map(one -> new Band(one.code(), one.above(), one.outcome(), one.verified()))
                        .toList());
    }

    private static Condition condition(GateReason reason, boolean seesSensitive) {
        boolean shown = seesSensitive
                || reason.criterion() != GateReason.Criterion.HEALTH
                        && reason.criterion() != GateReason.Criterion.DISCIPLINE;
        GateText text = GateText.of(reason);
        return new Condition(
                reason.criterion(),
                shown ? reason.outcome() : null,
                shown ? reason.value() : null,
                reason.bound(),
                reason.decides(),
                reason.verified(),
                shown ? new Sentence(text.id(), text.en()) : null);
    }

    @Schema(name = "ProbationPage", description = "A page of probations, newest first")
    record Page(
            @Size(max = 200) List<ProbationView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
