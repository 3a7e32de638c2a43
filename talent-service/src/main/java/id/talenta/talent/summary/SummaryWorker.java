package id.talenta.talent.summary;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what is due, a moment after it changed: many changes of one agency are told once. */
@ApplicationScoped
class SummaryWorker {

    private static final int AT_MOST = 100;

    private final SummaryService summaries;
    private final Background background;

    SummaryWorker(SummaryService summaries, Background background) {
        this.summaries = summaries;
        this.background = background;
    }

    /** Tells the summaries of the agencies in which something changed. */
    @Scheduled(
            identity = "summaries",
            every = "{talenta.summary.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() throws Exception {
        background.actingFor(Identity.SYSTEM, () -> {
            for (String agency : summaries.due(AT_MOST)) {
                summaries.tell(agency);
            }
        });
    }

    /** Tells all summaries anew, because a day changes what is current; Jakarta time. */
    @Scheduled(identity = "summaries-of-the-day", cron = "{talenta.summary.daily}", timeZone = "Asia/Jakarta")
    void newDay() throws Exception {
        background.actingFor(Identity.SYSTEM, summaries::markAll);
    }
}
