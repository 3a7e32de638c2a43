package id.talenta.local.launcher;

import java.util.List;

/**
 * How a part is doing.
 *
 * @param pid its process, 0 when it has none of its own or is not running
 * @param ports what it binds, the one it answers on first
 * @param since when it began to start, milliseconds since 1970
 * @param readyAfter how many milliseconds its start took; 0 until it is ready
 * @param trouble why it failed; empty unless it has
 */
record PartState(String name, Phase phase, long pid, List<Integer> ports, long since, long readyAfter, String trouble) {

    enum Phase {
        /** Not wanted so far. */
        OFF,
        /** For another part to be ready. */
        WAITING,
        STARTING,
        READY,
        FAILED,
        STOPPING,
        STOPPED
    }

    public PartState {
        ports = List.copyOf(ports);
    }

    PartState in(Phase next) {
        return new PartState(name, next, pid, ports, since, readyAfter, "");
    }
}
