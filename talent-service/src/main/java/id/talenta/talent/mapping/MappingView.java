package id.talenta.talent.mapping;

import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.data.jobs.JobState;
import id.talenta.talent.ruleset.RuleSetUsed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Mapping",
        description =
                "A mapping, how far the work on it is, and what it came to. The digest is that of `/placements.csv`")
record MappingView(
        UUID id,
        @Schema(maxLength = 13, examples = "35.74") String agency,
        @Schema(maxLength = 7, examples = "2026") String period,

        @Schema(description = "The day on which validity and time in the post are judged")
        LocalDate asOf,

        JobState state,

        @Schema(examples = "640") @Min(0) @Max(1_000_000_000_000L)
        long processed,

        @Schema(nullable = true, examples = "640") @Min(0) @Max(1_000_000_000_000L)
        Long total,

        RuleSetUsed ruleSet,

        @Schema(nullable = true, maxLength = 64, description = "SHA-256 of /placements.csv")
        String digest,

        @Schema(nullable = true) CountsView counts,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true) JobFailureView failure) {

    @Schema(
            name = "MappingCounts",
            description =
                    "How many were looked at, are in a box and in none; null where that could tell of single persons")
    record CountsView(
            @Schema(examples = "640") @Min(0) @Max(10_000_000)
            int people,

            @Schema(nullable = true, examples = "603") @Min(0) @Max(10_000_000)
            Integer mapped,

            @Schema(nullable = true, examples = "37") @Min(0) @Max(10_000_000)
            Integer unmapped) {}

    static MappingView of(MappingService.Standing standing, ShownCounts counts, JobFailureView failure) {
        TalentMapping of = standing.of();
        Job job = standing.job();
        return new MappingView(
                of.id(),
                of.agency(),
                of.period(),
                of.asOf(),
                job.state(),
                job.processed(),
                job.total(),
                of.ruleSet(),
                of.digest(),
                counts == null ? null : new CountsView(counts.people(), counts.mapped(), counts.unmapped()),
                of.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                standing.publishedAt(),
                failure);
    }

    @Schema(name = "MappingPage", description = "A page of mappings, newest first")
    record Page(
            @Size(max = 200) List<MappingView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
