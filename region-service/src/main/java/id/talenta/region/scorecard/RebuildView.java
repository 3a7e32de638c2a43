package id.talenta.region.scorecard;

import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.data.jobs.JobState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Rebuild", description = "A rebuild of the scorecards, how far it is and how it ended")
record RebuildView(
        @NotNull UUID id,
        @NotNull JobState state,

        @Schema(required = true, examples = "120", description = "Events read so far") @Min(0) @Max(1_000_000_000_000L)
        long processed,

        @Schema(required = true, nullable = true, description = "Known when it has ended")
        @Min(0)
        @Max(1_000_000_000_000L)
        Long total,

        @Schema(required = true, examples = "0", description = "Events that could not be read")
        @Min(0)
        @Max(1_000_000_000_000L)
        long rejected,

        @Schema(required = true, nullable = true, maxLength = 35)
        Instant startedAt,

        @Schema(required = true, nullable = true, maxLength = 35)
        Instant finishedAt,

        @Schema(required = true, nullable = true) JobFailureView failure) {

    static RebuildView of(Job job, JobFailureView failure) {
        return new RebuildView(
                job.id(),
                job.state(),
                job.processed(),
                job.total(),
                job.rejected(),
                job.startedAt(),
                job.finishedAt(),
                failure);
    }
}
