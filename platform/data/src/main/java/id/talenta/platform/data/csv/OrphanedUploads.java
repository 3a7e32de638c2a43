package id.talenta.platform.data.csv;

import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.Jobs;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Removes the files that a killed process left behind: older than a day, and of no job that is still to run. Every process does it for its
 * own directory, at its start and each night.
 */
@ApplicationScoped
public class OrphanedUploads {

    private static final Logger LOG = Logger.getLogger(OrphanedUploads.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Uploads uploads;
    private final Jobs jobs;
    private final Clock clock;

    OrphanedUploads(Uploads uploads, Jobs jobs, Clock clock) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event) {
        remove();
    }

    @Scheduled(identity = "orphaned-uploads", cron = "{talenta.retention.cron}", timeZone = "Asia/Jakarta")
    void nightly() {
        remove();
    }

    /**
     * Removes them now.
     *
     * @return how many there were
     */
    public int remove() {
        Instant before = clock.instant().minus(KEPT);
        int removed = 0;
        for (Path file : uploads.files()) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && !isStillNeeded(file)) {
                    removed += Files.deleteIfExists(file) ? 1 : 0;
                }
            } catch (IOException | RuntimeException e) {
                LOG.warnf(
                        "An uploaded file could not be removed: cause=%s",
                        e.getClass().getSimpleName());
            }
        }
        if (removed > 0) {
            LOG.infof("Uploads of no job removed: count=%d", removed);
        }
        return removed;
    }

    private boolean isStillNeeded(Path file) {
        String name = file.getFileName().toString();
        Optional<Job> job = jobs.find(UUID.fromString(name.substring(0, name.length() - ".csv".length())));
        return job.isPresent() && !job.get().state().isFinal();
    }

    static List<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f-]{36}\\.csv"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
