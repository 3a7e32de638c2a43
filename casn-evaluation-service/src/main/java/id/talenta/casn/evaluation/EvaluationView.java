package id.talenta.casn.evaluation;

import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.data.jobs.JobState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Evaluation",
        description =
                "An evaluation, how far the work on it is, and what it came to. The digests are those of `/input.csv`"
                        + " and `/results.csv`")
record EvaluationView(
        UUID id,
        UUID selection,
        @Schema(maxLength = 13, examples = "35.74") String agency,
        Stage stage,
        boolean dryRun,
        JobState state,

        @Schema(examples = "2000") @Min(0) @Max(1_000_000_000_000L)
        long processed,

        @Schema(nullable = true, examples = "2000") @Min(0) @Max(1_000_000_000_000L)
        Long total,

        @Schema(examples = "0") @Min(0) @Max(1_000_000_000_000L)
        long rejected,

        RuleSetUsed ruleSet,

        @Schema(
                nullable = true,
                examples = "{\"KP-001\":3}",
                description = "Posts by formation code that it supposes; null unless it asks what if")
        @Size(max = 10_000)
        Map<String, @Min(1) @Max(100_000) Integer> whatIf,

        @Schema(nullable = true, description = "The SKD evaluation that let these participants through (FINAL)")
        UUID basedOn,

        @Schema(nullable = true, maxLength = 64, description = "SHA-256 of /input.csv")
        String inputDigest,

        @Schema(nullable = true, maxLength = 64, description = "SHA-256 of /results.csv")
        String resultDigest,

        @Schema(nullable = true) Counts counts,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true) JobFailureView failure) {

    @Schema(name = "RuleSetUsed", description = "The rule set that decided, and the SHA-256 of its canonical JSON")
    record RuleSetUsed(
            @Schema(maxLength = 40, examples = "cpns-2024") String code,
            @Schema(examples = "1") @Min(1) @Max(10_000) int version,
            @Schema(maxLength = 64) String digest) {}

    static EvaluationView of(Evaluation of, Job job, Instant publishedAt, JobFailureView failure) {
        return new EvaluationView(
                of.id(),
                of.selectionId(),
                of.agency(),
                of.stage(),
                of.dryRun(),
                job.state(),
                job.processed(),
                job.total(),
                job.rejected(),
                new RuleSetUsed(of.ruleSetCode(), of.ruleSetVersion(), of.ruleSetDigest()),
                of.whatIf(),
                of.basedOn(),
                of.inputDigest(),
                of.resultDigest(),
                of.counts(),
                of.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                publishedAt,
                failure);
    }

    @Schema(name = "EvaluationPage", description = "A page of evaluations, newest first")
    record Page(
            @Size(max = 200) List<EvaluationView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
