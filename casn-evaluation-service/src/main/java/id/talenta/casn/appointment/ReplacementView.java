package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.SuccessionReason;
import id.talenta.casn.appointment.rules.SuccessionText;
import id.talenta.platform.data.ruleset.RuleSet.Confidence;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Replacement", description = "Who took the place of a participant who withdrew, and why")
record ReplacementView(
        @Schema(description = "Of who took the place") UUID appointment,
        @Schema(description = "Of who withdrew") UUID replaces,

        @Schema(description = "The published final evaluation that ranks them")
        UUID evaluation,

        @Schema(maxLength = 64, examples = "KP-001") String formationCode,

        @Schema(maxLength = 32, examples = "24350174000000018")
        String participantNumber,

        @Schema(examples = "2", description = "In the formation, or in the queue of the step") @Min(1) @Max(1_000_000)
        int rank,

        @Schema(
                nullable = true,
                maxLength = 16,
                examples = "U-1",
                description =
                        "Step of the filling of empty posts from whose queue they come; null where they come from the formation's own"
                                + " ranking")
        String step,

        @Schema(
                description =
                        "How sure it is that the rule is so: MEDIUM, general knowledge whose text was not seen; LOW for a queue, our"
                                + " reading")
        Confidence confidence,

        @Size(max = 1000) List<Reason> reasons,

        @Schema(nullable = true, description = "The committee's decision, where several shared the rank")
        Decision decision,

        @Schema(maxLength = 200, examples = "bkpsdm-3574") String createdBy,
        Instant createdAt) {

    /** One reason, as data and as a sentence. */
    @Schema(name = "ReplacementReason", description = "One reason, as data and as a sentence")
    record Reason(
            SuccessionReason.Criterion criterion,
            SuccessionReason.Outcome outcome,

            @Schema(nullable = true, maxLength = 100, examples = "24350174000000017")
            String value,

            @Schema(nullable = true, maxLength = 100, examples = "1")
            String bound,

            boolean verified,
            Sentence text) {

        static Reason of(SuccessionReason reason) {
            SuccessionText text = SuccessionText.of(reason);
            return new Reason(
                    reason.criterion(),
                    reason.outcome(),
                    reason.value(),
                    reason.bound(),
                    reason.verified(),
                    new Sentence(text.id(), text.en()));
        }
    }

    /** A sentence in both languages. */
    @Schema(name = "ReplacementSentence", description = "A reason in both languages")
    record Sentence(
            @Schema(
                    maxLength = 500,
                    examples = "Berada setelah peserta 24350174000000017 (peringkat 1), yang terakhir lulus.")
            String id,

            @Schema(
                    maxLength = 500,
                    examples = "Comes after participant 24350174000000017 (rank 1), the last who was selected.")
            String en) {}

    /** A decision among equals. */
    @Schema(name = "ReplacementDecision", description = "The committee's decision among those who share the rank")
    record Decision(
            @Schema(maxLength = 1000, examples = "Rapat panitia: pengalaman kerja yang relevan.")
            String reason,

            @Schema(maxLength = 200, examples = "BA-17/PANSEL/2025")
            String reference) {}

    static ReplacementView of(ReplacementService.Explained explained) {
        Replacement of = explained.of();
        return new ReplacementView(
                of.appointment(),
                of.replaces(),
                explained.successor().evaluation(),
                explained.successor().formationCode(),
                explained.successor().participantNumber(),
                explained.succession().next().rank(),
                explained.succession().step(),
                explained.succession().step() == null ? Confidence.MEDIUM : Confidence.LOW,
                explained.succession().reasons().stream().map(Reason::of).toList(),
                of.tieReason() == null ? null : new Decision(of.tieReason(), of.tieReference()),
                of.createdBy(),
                of.createdAt());
    }
}
