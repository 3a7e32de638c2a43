package id.talenta.casn.progress;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Counts what was not counted when its import ended, because the process died in between. */
@ApplicationScoped
class ProgressSweep {

    private static final int AT_MOST = 100;

    private final ProgressService progress;
    private final Background background;

    ProgressSweep(ProgressService progress, Background background) {
        this.progress = progress;
        this.background = background;
    }

    /** Counts selections again whose figures changed, and tells how far they are. */
    @Scheduled(
            identity = "selection-progress",
            every = "{talenta.progress.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws Exception {
        background.actingFor(Identity.SYSTEM, () -> {
            for (UUID selection : progress.uncounted(AT_MOST)) {
                progress.recount(selection);
            }
        });
    }
}
