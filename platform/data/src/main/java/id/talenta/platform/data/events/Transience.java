package id.talenta.platform.data.events;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells faults that pass, because the database is away or two transactions were in each other's way, from those of the event. */
final class Transience {

    private Transience() {}

    /** Whether the same event may well succeed later. */
    static boolean isTransient(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(thrown);
        while (!left.isEmpty()) {
            Throwable next = left.poll();
            if (!seen.add(next)) {
                continue;
            }
            // the pool had no connection in time
            boolean exhausted = next instanceof SQLException && next.getCause() instanceof TimeoutException;
            if (exhausted || next instanceof SQLException sql && isTransient(sql.getSQLState())) {
                return true;
            }
            if (next.getCause() != null) {
                left.add(next.getCause());
            }
            // a commit that broke off tells its cause there
            Collections.addAll(left, next.getSuppressed());
        }
        return false;
    }

    private static boolean isTransient(String state) {
        return state != null
                && (state.startsWith("08") // connection
                        || state.startsWith("57P") // shut down, starting
                        || state.startsWith("28") // a password that is being changed
                        || state.startsWith("53") // out of disk, memory, connections
                        || state.startsWith("40") // serialisation, deadlock
                        || state.equals("25006")); // a standby that was not promoted yet
    }
}
