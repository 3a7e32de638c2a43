package id.talenta.casn.evaluation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Decides the next people on a thread of its own, while those before them are stored.
 *
 * @param <D> what was decided of some people
 */
final class DecidedFeed<D> implements AutoCloseable {

    private static final int TO_END_SECONDS = 10;

    private final Supplier<D> decide;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DecidedFeed::thread);
    private Future<D> deciding;

    /** @param decide decides the next people, and gives null after the last ones */
    DecidedFeed(Supplier<D> decide) {
        this.decide = decide;
        this.deciding = worker.submit(decide::get);
    }

    /**
     * What was decided of the next people; null at the end.
     *
     * @throws id.talenta.platform.data.jobs.JobFailure if they cannot be evaluated
     */
    D next() {
        try {
            D decided = deciding.get();
            if (decided != null) {
                deciding = worker.submit(decide::get);
            }
            return decided;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while people were decided", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException said
                    ? said
                    : new IllegalStateException("Nothing could be decided", e.getCause());
        }
    }

    /** Ends the thread, whatever it is at. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            worker.awaitTermination(TO_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "evaluation-rules");
        thread.setDaemon(true);
        return thread;
    }
}
