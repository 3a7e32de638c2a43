package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.Snapshots.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Reads from a view of the database on a thread of its own, a little ahead of whoever works on what was read, so that never more than a few
 * parts of it are in memory.
 *
 * @param <T> a part of what is read
 */
final class ReadAhead<T> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReadAhead.class);
    private static final int AHEAD = 1;

    private final BlockingQueue<Item<T>> read = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicReference<Cancellation> running = new AtomicReference<>();
    private final Thread reader;
    private volatile boolean closed;

    /** What the reader hands on: a part, or at the end nothing or why it ended. */
    private record Item<T>(T part, Throwable failure) {}

    /** Reads, and hands on part by part. */
    interface Reading<T> {
        void read(Connection connection, ReadAhead<T> to) throws Exception;
    }

    /** Cancels what the database is doing for the reader. */
    interface Cancellation {
        void cancel() throws SQLException;
    }

    /** Begins to read. */
    ReadAhead(Snapshot snapshot, Reading<T> reading) {
        reader = new Thread(() -> readAll(snapshot, reading), "evaluation-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Hands a part on, once there is room for it. */
    void put(T part) throws InterruptedException {
        read.put(new Item<>(part, null));
    }

    /** Says what the database is doing, so that another thread can cancel it; null: nothing any more. */
    void running(Cancellation cancellation) {
        running.set(cancellation);
    }

    /**
     * The next part; null at the end.
     *
     * @throws id.talenta.platform.data.jobs.JobFailure if what was read cannot be evaluated
     */
    T next() {
        try {
            Item<T> item = read.take();
            if (item.failure() != null) {
                throw unreadable(item.failure());
            }
            return item.part();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static RuntimeException unreadable(Throwable failure) {
        return failure instanceof RuntimeException said
                ? said
                : new IllegalStateException("The input could not be read", failure);
    }

    static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while reading", e);
    }

    private void readAll(Snapshot snapshot, Reading<T> reading) {
        Throwable failure = null;
        try {
            snapshot.read(connection -> reading.read(connection, this));
        } catch (Exception | Error e) {
            // an error, too: whoever waits would wait for ever
            failure = e;
        }
        if (closed) {
            return;
        }
        try {
            read.put(new Item<>(null, failure));
        } catch (InterruptedException e) {
            // nobody waits for it any more
            LOG.debug("The reader was stopped");
        }
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        // before the interruption: what notices that must not wait for room that nobody makes any more
        closed = true;
        Cancellation cancellation = running.get();
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

    private static void cancel(Cancellation cancellation) {
        try {
            cancellation.cancel();
        } catch (SQLException e) {
            LOG.debugf("The reading was over already: %s", e.getSQLState());
        }
    }
}
