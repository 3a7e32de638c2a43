package id.talenta.platform.data.events;

import id.talenta.platform.web.trace.LoggedFault;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Where a service hears what happened elsewhere. Each event has its effect once, however often it is delivered. What cannot be processed is a
 * dead letter after a few tries, so that what comes behind it goes on; while the database is away nothing is tried in vain, it is waited for.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration REMINDER = Duration.ofSeconds(30);

    private final InboxTransaction transaction;
    private final DeadLetterStore deadLetters;
    private final Replay replay;
    private final InboxConfig config;
    private volatile boolean stopping;

    Inbox(InboxTransaction transaction, DeadLetterStore deadLetters, Replay replay, InboxConfig config) {
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.replay = replay;
        this.config = config;
    }

    /**
     * Has the effect of an event, in one transaction that sees all agencies' people. Events of one key come in order, but one that became a dead
     * letter comes late: the effect has to look at {@link Received#version} where that matters.
     *
     * @param data what is read of the event's data
     * @throws IllegalStateException if the service is stopping; the event comes again
     */
    public <T> void receive(ConsumerRecord<String, byte[]> record, Class<T> data, Consumer<Received<T>> effect) {
        receive(record, data, new Effect<>(effect, false));
    }

    /**
     * The same for full states: an event has its effect only if its version is higher than that of the last one of its key which had its.
     */
    public <T> void receiveState(ConsumerRecord<String, byte[]> record, Class<T> data, Consumer<Received<T>> effect) {
        receive(record, data, new Effect<>(effect, true));
    }

    /**
     * What an event does.
     *
     * @param ofState only if its version is higher than the last one's
     */
    record Effect<T>(Consumer<Received<T>> action, boolean ofState) {}

    private <T> void receive(ConsumerRecord<String, byte[]> record, Class<T> data, Effect<T> effect) {
        if (replay.isRunning()) {
            replay.receive(record, data, effect);
            return;
        }
        try {
            Envelope envelope = Envelope.of(record);
            Traceparent.goOn(envelope.traceparent());
            process(record, envelope, EventJson.read(record.value(), data), effect);
        } catch (MalformedEvent e) {
            bury(record, e, 1);
        } finally {
            Traceparent.end();
        }
    }

    private <T> void process(ConsumerRecord<String, byte[]> record, Envelope envelope, T data, Effect<T> effect) {
        Received<T> event = envelope.received(data);
        Patience patience = new Patience();
        for (int failures = 0; failures < config.attempts(); ) {
            try {
                transaction.apply(record.topic(), event, effect);
                return;
            } catch (Throwable e) {
                if (Transience.isTransient(e)) {
                    patience.waitFor(e);
                } else {
                    failures++;
                    if (failures == config.attempts()) {
                        bury(record, e, failures);
                    } else {
                        sleep(config.pause().multipliedBy(1L << (failures - 1)));
                    }
                }
            }
        }
    }

    private void bury(ConsumerRecord<String, byte[]> record, Throwable cause, int attempts) {
        Patience patience = new Patience();
        while (true) {
            try {
                deadLetters.bury(record, Cause.of(cause), attempts);
                LOG.errorf(
                        new LoggedFault(cause),
                        "Event became a dead letter: topic=%s partition=%d offset=%d",
                        record.topic(),
                        record.partition(),
                        record.offset());
                return;
            } catch (RuntimeException e) {
                if (!Transience.isTransient(e)) {
                    throw e;
                }
                patience.waitFor(e);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void sleep(Duration pause) {
        try {
            long end = System.nanoTime() + pause.toNanos();
            while (System.nanoTime() < end && !stopping) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; the event comes again", e);
        }
        if (stopping) {
            throw new IllegalStateException("The service is stopping; the event comes again");
        }
    }

    /** Waits for the database longer and longer, and says so now and then. */
    private final class Patience {

        private Duration pause = config.pause();
        private long saidAt;

        void waitFor(Throwable e) {
            if (saidAt == 0 || System.nanoTime() - saidAt > REMINDER.toNanos()) {
                LOG.warn("An event waits for the database", new LoggedFault(e));
                saidAt = System.nanoTime();
            }
            sleep(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(config.longestPause()) > 0 ? config.longestPause() : longer;
        }
    }
}
