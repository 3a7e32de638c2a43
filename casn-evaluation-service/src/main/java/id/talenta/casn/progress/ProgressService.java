package id.talenta.casn.progress;

import id.talenta.platform.data.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the numbers of each selection, and tells them when they change. Other features call it in the transaction of their change, as
 * the last thing they do: the selection's row stays locked until that ends.
 */
@ApplicationScoped
public class ProgressService {

    private final ProgressRepository progress;
    private final Outbox outbox;

    ProgressService(ProgressRepository progress, Outbox outbox) {
        this.progress = progress;
        this.outbox = outbox;
    }

    /** A selection was set up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID selectionId) {
        progress.begin(selectionId);
        tell(progress.lock(selectionId));
    }

    /** Imports have ended, or an evaluation was published: counts anew, and tells the numbers if they changed. */
    @Transactional
    public void recount(UUID selectionId) {
        Progress before = progress.lock(selectionId);
        progress.markCounted(selectionId);
        Progress now = before.counted(progress.imported(selectionId), progress.decided(selectionId));
        if (before.version() == 0 || !now.equals(before)) {
            tell(now);
        }
    }

    /**
     * An appointment came into a state.
     *
     * @param from the state that it was in; null for a new one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appointmentMoved(UUID selectionId, String from, String to) {
        tell(progress.lock(selectionId).moved(from, to));
    }

    /** The probation of an appointment ended, and how. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void probationEnded(UUID selectionId, String how) {
        tell(progress.lock(selectionId).probationEnded(how));
    }

    /**
     * That an appointment came from one state into another.
     *
     * @param from the state that it was in; null for a new one
     */
    public record Move(String from, String to) {}

    /** Appointments of a selection came into other states, all in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appointmentsMoved(UUID selectionId, List<Move> moves) {
        if (!moves.isEmpty()) {
            Progress now = progress.lock(selectionId);
            for (Move move : moves) {
                now = now.moved(move.from(), move.to());
            }
            tell(now);
        }
    }

    @Transactional
    List<UUID> uncounted(int atMost) {
        return progress.uncounted(atMost);
    }

    private void tell(Progress changed) {
        Progress next = changed.next();
        progress.store(next);
        outbox.record(SelectionProgressed.of(next));
    }
}
