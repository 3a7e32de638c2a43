package id.talenta.talent.appraisal;

import id.talenta.talent.appraisal.AppraisalService.Kept;
import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.appraisal.rules.WorkRating;
import id.talenta.talent.ruleset.rules.Name;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appraisal with its reason, and what it was before. */
@Schema(name = "Appraisal", description = "How somebody worked in a period, the predicate that this gives, and why")
public record AppraisalView(
        UUID id,
        UUID talent,

        @Schema(examples = "2025") @Min(AppraisalPeriod.FIRST_YEAR) @Max(AppraisalPeriod.LAST_YEAR)
        int year,

        @Schema(nullable = true, examples = "2", description = "Null for the whole year") @Min(1) @Max(4)
        Integer quarter,

        WorkRating workResult,
        WorkRating workBehaviour,
        Predicate predicate,
        Text reason,
        RuleSetRef ruleSet,
        Instant recordedAt,

        @Schema(description = "What it was before each correction, the latest first") @Size(max = 1000)
        List<Earlier> history) {

    @Schema(name = "AppraisalText", description = "The reason as a sentence")
    record Text(
            @Schema(
                    maxLength = 500,
                    examples = "Hasil kerja sesuai ekspektasi dengan perilaku kerja sesuai ekspektasi"
                            + " menghasilkan predikat kinerja Baik.")
            String id,

            @Schema(
                    maxLength = 500,
                    examples = "A work result as expected with behaviour as expected gives the performance predicate"
                            + " Baik (good).")
            String en) {}

    @Schema(name = "AppraisalRuleSet", description = "The rules that gave the predicate")
    record RuleSetRef(
            @Schema(maxLength = 40, examples = "talent-appraisal-2022")
            String code,

            @Schema(examples = "1") @Min(1) @Max(10_000) int version) {}

    @Schema(name = "EarlierAppraisal", description = "What an appraisal was before it was corrected")
    record Earlier(
            WorkRating workResult,
            WorkRating workBehaviour,
            Predicate predicate,
            RuleSetRef ruleSet,
            Instant recordedAt) {}

    static AppraisalView of(Kept kept) {
        Appraisal appraisal = kept.appraisal();
        Decision decision = appraisal.decision();
        Name reason = decision.reason().text();
        return new AppraisalView(
                appraisal.id(),
                appraisal.talentId(),
                appraisal.period().year(),
                appraisal.period().quarter(),
                decision.result(),
                decision.behaviour(),
                decision.predicate(),
                new Text(reason.id(), reason.en()),
                new RuleSetRef(decision.ruleSetCode(), decision.ruleSetVersion()),
                appraisal.recordedAt(),
                kept.history().stream()
                        .map(earlier -> new Earlier(
                                earlier.decision().result(),
                                earlier.decision().behaviour(),
                                earlier.decision().predicate(),
                                new RuleSetRef(
                                        earlier.decision().ruleSetCode(),
                                        earlier.decision().ruleSetVersion()),
                                earlier.recordedAt()))
                        .toList());
    }

    @Schema(name = "AppraisalPage", description = "A page of appraisals, the latest year first")
    record Page(
            @Size(max = 200) List<AppraisalView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
