package id.talenta.platform.data.events;

import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.trace.LoggedFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * Has a dead letter processed after all: hands it to the method that receives its topic, here and now. Not by sending it to its topic again: that
 * is the right of its owner alone, all consumers would get it, and in a topic of states an old state would become the last one.
 */
@ApplicationScoped
class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final DeadLetterStore letters;
    private final InboxTransaction transaction;
    private final EventHandlers handlers;
    private final ThreadLocal<Outcome> running = new ThreadLocal<>();

    Replay(DeadLetterStore letters, InboxTransaction transaction, EventHandlers handlers) {
        this.letters = letters;
        this.transaction = transaction;
        this.handlers = handlers;
    }

    /** What came of it. */
    @Schema(
            name = "ReplayOutcome",
            description =
                    "`APPLIED`: it has had its effect now; `ALREADY_APPLIED`: it had had it before; `QUEUED`: it will be"
                            + " sent at once, with all of its key that wait behind it")
    public enum Outcome {
        APPLIED,
        ALREADY_APPLIED,
        QUEUED
    }

    /**
     * Replays an event.
     *
     * @throws ProblemException if there is no such event, or it failed once more
     */
    Outcome replay(UUID id) {
        DeadLetterStore.Kept kept = letters.find(id).orElse(null);
        if (kept == null) {
            if (letters.requeue(id)) {
                return Outcome.QUEUED;
            }
            throw ProblemException.notFound();
        }
        if (kept.isReplayed()) {
            return Outcome.ALREADY_APPLIED;
        }
        running.set(Outcome.ALREADY_APPLIED);
        try {
            if (!handlers.handle(kept.record())) {
                throw new IllegalStateException("Nobody receives this topic any more");
            }
            return running.get();
        } catch (RuntimeException e) {
            LOG.warnf(new LoggedFault(e), "Dead letter failed again: event=%s", id);
            letters.failed(id, Cause.of(e));
            throw new ProblemException(EventProblem.REPLAY_FAILED);
        } finally {
            running.remove();
        }
    }

    /** Whether this thread is replaying, so that the inbox tries once and keeps nothing. */
    boolean isRunning() {
        return running.get() != null;
    }

    /** Has the effect, and is no dead letter any more, in one transaction. */
    <T> void receive(ConsumerRecord<String, byte[]> record, Class<T> data, Inbox.Effect<T> effect) {
        try {
            Received<T> event = Envelope.of(record).received(EventJson.read(record.value(), data));
            if (transaction.apply(record.topic(), event, effect, () -> letters.replayed(event.id()))) {
                running.set(Outcome.APPLIED);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
