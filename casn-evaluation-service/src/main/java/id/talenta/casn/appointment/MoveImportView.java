package id.talenta.casn.appointment;

import id.talenta.casn.intake.ImportMode;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.data.jobs.JobState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AppointmentImport", description = "A CSV file of moves of appointments, and how far the work on it is")
record MoveImportView(
        UUID id,
        UUID selection,
        ImportMode mode,
        boolean dryRun,
        JobState state,

        @Schema(examples = "200", description = "Rows that were read") @Min(0) @Max(1_000_000_000_000L)
        long processed,

        @Schema(nullable = true, examples = "200", description = "Rows of the file; null until all were read")
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

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) JobFailureView failure) {

    static MoveImportView of(MoveImport of, Job job, JobFailureView failure) {
        return new MoveImportView(
                of.id(),
                of.selectionId(),
                of.mode(),
                of.dryRun(),
                job.state(),
                job.processed(),
                job.total(),
                job.rejected(),
                of.sha256(),
                of.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                failure);
    }
}
