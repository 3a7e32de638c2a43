package id.talenta.casn.intake;

import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.data.jobs.JobState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Import", description = "A CSV file brought into a selection, and how far the work on it is")
record ImportView(
        UUID id,
        UUID selection,
        ImportKind kind,
        ImportMode mode,
        boolean dryRun,
        JobState state,

        @Schema(examples = "2000", description = "Rows that were read") @Min(0) @Max(1_000_000_000_000L)
        long processed,

        @Schema(nullable = true, examples = "2000", description = "Rows of the file; null until all were read")
        @Min(0)
        @Max(1_000_000_000_000L)
        Long total,

        @Schema(examples = "0", description = "Rows that were rejected") @Min(0) @Max(1_000_000_000_000L)
        long rejected,

        @Schema(
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description = "SHA-256 of the file")
        String sha256,

        @Schema(
                nullable = true,
                description =
                        "The earlier import that took the same file whole: this one changes nothing. Null for a file that is new")
        UUID repeats,

        @Schema(
                nullable = true,
                description = "The earlier selection whose SKD scores are taken over; null for every other import")
        UUID skdFrom,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) JobFailureView failure) {

    static ImportView of(IntakeImport of, Job job, UUID repeats, JobFailureView failure) {
        return new ImportView(
                of.id(),
                of.selectionId(),
                of.kind(),
                of.mode(),
                of.dryRun(),
                job.state(),
                job.processed(),
                job.total(),
                job.rejected(),
                of.sha256(),
                repeats,
                of.skdFrom(),
                of.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                failure);
    }
}
