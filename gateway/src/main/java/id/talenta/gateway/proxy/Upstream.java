package id.talenta.gateway.proxy;

import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A service behind the gateway, and how it answered lately. */
public final class Upstream {

    private final String name;
    private final URI address;
    private final Replicas replicas;
    private final AtomicReference<String> state = new AtomicReference<>("not asked yet");

    Upstream(String name, URI address) {
        if (!"http".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalStateException("Not an http address: talenta.gateway.upstreams." + name);
        }
        this.name = name;
        this.address = address;
        this.replicas = new Replicas(SocketAddress.inetSocketAddress(port(), host()));
    }

    public String name() {
        return name;
    }

    String host() {
        return address.getHost();
    }

    int port() {
        return address.getPort() < 0 ? 80 : address.getPort();
    }

    /** Scheme, host and port, as the service itself would write it in a {@code Location}. */
    String origin() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    Replicas replicas() {
        return replicas;
    }

    /** Where to send the next request: the first, and if that cannot be reached, the others. */
    List<SocketAddress> inTurn() {
        return replicas.inTurn();
    }

    void answered() {
        state.set("answering");
    }

    void failed(String how) {
        state.updateAndGet(
                before -> before.startsWith("failing") ? before : "failing since " + Instant.now() + ": " + how);
    }

    /** For people: the gateway's readiness does not depend on it. */
    public String state() {
        return state.get();
    }
}
