package id.talenta.gateway.proxy;

import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The addresses under which a service takes requests, used in turn. Until others were found it is the configured one. */
final class Replicas {

    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<SocketAddress> addresses;

    Replicas(SocketAddress configured) {
        this.addresses = List.of(configured);
    }

    /** All of them, the one whose turn it is first; the others are for when it cannot be reached. */
    List<SocketAddress> inTurn() {
        List<SocketAddress> now = addresses;
        if (now.size() == 1) {
            return now;
        }
        List<SocketAddress> rotated = new ArrayList<>(now);
        Collections.rotate(rotated, -Math.floorMod(turn.getAndIncrement(), now.size()));
        return rotated;
    }

    /** From now on these. None is no answer: those known so far stay. */
    void found(Collection<SocketAddress> found) {
        if (!found.isEmpty()) {
            addresses = List.copyOf(found);
        }
    }
}
