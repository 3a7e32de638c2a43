package id.talenta.platform.data.events;

import id.talenta.platform.web.trace.LoggedFault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The work of a relay: stand by, lead while the connection holds, send in the order of the outbox. A failure stops it where it stands; what
 * comes behind waits, so that the order within a key holds.
 */
final class RelayWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayWorker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration REMINDER = Duration.ofSeconds(30);

    private final OutboxConnection.Place place;
    private final Map<String, Object> kafka;
    private final RelayConfig config;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicLong sent = new AtomicLong();
    private final Trouble database = new Trouble("The relay has no database; trying again");
    private final Trouble broker = new Trouble("Events wait: the broker does not take them; trying again");
    private volatile boolean leading;
    private volatile boolean stopping;

    RelayWorker(OutboxConnection.Place place, Map<String, Object> kafka, RelayConfig config) {
        this.place = place;
        this.kafka = kafka;
        this.config = config;
    }

    @Override
    public void run() {
        while (!stopping) {
            try (OutboxConnection outbox = place.open()) {
                database.over("The relay has its database again");
                if (isToLead(outbox)) {
                    lead(outbox);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                // an Error too: nobody would start the relay again
                leading = false;
                database.happened(e);
                pause(LONGEST_PAUSE);
            } finally {
                leading = false;
            }
        }
    }

    private boolean isToLead(OutboxConnection outbox) throws SQLException, InterruptedException {
        while (!stopping) {
            if (outbox.lead()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(config.takeover().toMillis());
        }
        return false;
    }

    private void lead(OutboxConnection outbox) throws SQLException, InterruptedException {
        leading = true;
        LOG.info("This process relays the events");
        Set<OutboxRow.Line> parked = outbox.parkedLines();
        Duration pause = FIRST_PAUSE;
        while (!stopping) {
            long before = sent.get();
            try (EventProducer producer = new EventProducer(kafka)) {
                relay(outbox, producer, parked);
            } catch (NotSent e) {
                broker.happened(e.getCause());
                pause = sent.get() > before ? FIRST_PAUSE : longer(pause);
                pause(pause);
            }
        }
    }

    private void relay(OutboxConnection outbox, EventProducer producer, Set<OutboxRow.Line> parked)
            throws SQLException, InterruptedException, NotSent {
        Duration poll = config.pollBusy();
        long nextRequeue = System.nanoTime();
        while (!stopping) {
            if (System.nanoTime() - nextRequeue >= 0) {
                requeue(outbox, parked);
                nextRequeue = System.nanoTime() + config.takeover().toNanos();
            }
            // whoever commits from now on leaves a permit
            wake.drainPermits();
            List<OutboxRow> rows = outbox.unsent(config.batch());
            if (!rows.isEmpty()) {
                send(rows, outbox, producer, parked);
                poll = config.pollBusy();
            } else if (wake.tryAcquire(poll.toNanos(), TimeUnit.NANOSECONDS)) {
                poll = config.pollBusy();
            } else {
                Duration longer = poll.multipliedBy(2);
                poll = longer.compareTo(config.pollIdle()) > 0 ? config.pollIdle() : longer;
            }
        }
    }

    private void send(List<OutboxRow> rows, OutboxConnection outbox, EventProducer producer, Set<OutboxRow.Line> parked)
            throws SQLException, InterruptedException, NotSent {
        EventProducer.Outcome outcome = producer.send(rows, parked, config.patience(), () -> stopping);
        for (Map.Entry<Long, String> aside : outcome.parked().entrySet()) {
            outbox.park(List.of(aside.getKey()), aside.getValue());
            LOG.errorf("Event parked, it cannot be sent: outboxId=%d cause=%s", aside.getKey(), aside.getValue());
        }
        outbox.remove(outcome.acknowledged());
        sent.addAndGet(outcome.acknowledged().size());
        if (outcome.failure() != null) {
            throw new NotSent(outcome.failure());
        }
        broker.over("The broker takes the events again");
    }

    private static void requeue(OutboxConnection outbox, Set<OutboxRow.Line> parked) throws SQLException {
        if (outbox.requeue() > 0) {
            parked.clear();
            parked.addAll(outbox.parkedLines());
        }
    }

    /** Something was committed. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** Ends after the batch that is on its way. */
    void stop() {
        stopping = true;
        wake();
    }

    boolean isLeading() {
        return leading;
    }

    /** How many events the broker has acknowledged to this process. */
    long sent() {
        return sent.get();
    }

    private void pause(Duration pause) {
        try {
            long end = System.nanoTime() + pause.toNanos();
            while (!stopping && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    /** The batch was not sent to its end. */
    private static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super(cause);
        }
    }

    /** Says that something is wrong when it begins, now and then, and when it is over; not at every try. */
    private static final class Trouble {

        private final String what;
        private long saidAt;
        private boolean present;

        Trouble(String what) {
            this.what = what;
        }

        void happened(Throwable e) {
            if (!present || System.nanoTime() - saidAt > REMINDER.toNanos()) {
                LOG.warn(what, new LoggedFault(e));
                saidAt = System.nanoTime();
                present = true;
            }
        }

        void over(String relief) {
            if (present) {
                LOG.info(relief);
                present = false;
            }
        }
    }
}
