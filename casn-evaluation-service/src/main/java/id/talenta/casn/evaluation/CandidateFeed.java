package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.Snapshots.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The people of a stage as they were at one moment, some thousand at a time. A thread of its own reads ahead a little while those before are
 * decided and stored, so that never more than a few of these are in memory.
 *
 * @param <C> the candidate of the stage
 */
final class CandidateFeed<C> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CandidateFeed.class);
    private static final int AHEAD = 1;

    private final BlockingQueue<Item<C>> read = new ArrayBlockingQueue<>(AHEAD);
    private final CompletableFuture<Opening> opening = new CompletableFuture<>();
    private final AtomicReference<CandidateReader.Cancellation> running = new AtomicReference<>();
    private final Thread reader;
    private volatile boolean closed;

    /** What the reader hands on: people, or at the end nothing or why it ended. */
    private record Item<C>(EvaluationInput<C> input, Throwable failure) {}

    /**
     * What is known before anybody is read.
     *
     * @param takesOver whether some SKD scores were taken over from an earlier selection
     */
    record Opening(FormationGroups groups, boolean takesOver) {}

    /** Reads all formations of a selection, in groups, from the view. */
    interface GroupsReader {
        FormationGroups read(Connection connection) throws SQLException;
    }

    /**
     * Begins to read.
     *
     * @param check of all formations, before anybody is read
     * @param query what is read of each person of these formations
     */
    CandidateFeed(
            Snapshot snapshot,
            GroupsReader groups,
            Consumer<FormationGroups> check,
            Function<FormationGroups, StageQuery<C>> query) {
        reader = new Thread(() -> readAll(snapshot, groups, check, query), "evaluation-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Waits for what is known before anybody is read.
     *
     * @throws id.talenta.platform.data.jobs.JobFailure if the formations cannot be evaluated
     */
    Opening opening() {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw unreadable(e.getCause());
        }
    }

    /**
     * The next people; null at the end.
     *
     * @throws id.talenta.platform.data.jobs.JobFailure if they cannot be evaluated
     */
    EvaluationInput<C> next() {
        try {
            Item<C> item = read.take();
            if (item.failure() != null) {
                throw unreadable(item.failure());
            }
            return item.input();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException unreadable(Throwable failure) {
        return failure instanceof RuntimeException said
                ? said
                : new IllegalStateException("The input could not be read", failure);
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while reading", e);
    }

    private void readAll(
            Snapshot snapshot,
            GroupsReader groups,
            Consumer<FormationGroups> check,
            Function<FormationGroups, StageQuery<C>> query) {
        Throwable failure = null;
        try {
            snapshot.read(connection -> {
                FormationGroups found = groups.read(connection);
                check.accept(found);
                StageQuery<C> people = query.apply(found);
                opening.complete(new Opening(found, people.takesOver(connection)));
                new CandidateReader<>(found, people, input -> read.put(new Item<>(input, null)), running)
                        .read(connection);
            });
        } catch (Exception | Error e) {
            // an error, too: whoever waits would wait for ever
            failure = e;
            opening.completeExceptionally(e);
        }
        if (closed) {
            return;
        }
        try {
            read.put(new Item<>(null, failure));
        } catch (InterruptedException e) {
            // nobody waits for it any more
            LOG.debug("The reader was stopped", e);
        }
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        // before the interruption: what notices that must not wait for room that nobody makes any more
        closed = true;
        CandidateReader.Cancellation cancellation = running.get();
        if (cancellation != null) {
            cancel(cancellation);
        }
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cancel(CandidateReader.Cancellation cancellation) {
        try {
            cancellation.cancel();
        } catch (SQLException e) {
            LOG.debug("The reading was over already", e);
        }
    }
}
