package id.talenta.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three replicas that listen, each on an address of its own, and say whether they are ready. */
class ReplicaSearchTest {

    private static final List<String> ADDRESSES = List.of("127.0.0.2", "127.0.0.3", "127.0.0.4");

    private final Vertx vertx = Vertx.vertx();
    private final Set<String> ready = new ConcurrentSkipListSet<>(ADDRESSES);
    private final Replicas replicas = new Replicas(SocketAddress.inetSocketAddress(8081, "region-service"));
    private int port;

    @BeforeEach
    void listen() throws Exception {
        for (String address : ADDRESSES) {
            port = vertx.createHttpServer()
                    .requestHandler(request -> request.response()
                            .setStatusCode("/ready".equals(request.path()) && ready.contains(address) ? 200 : 503)
                            .end())
                    .listen(port, address)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS)
                    .actualPort();
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theConfiguredNameServesUntilOthersAreFound() {
        assertThat(replicas.inTurn()).containsExactly(SocketAddress.inetSocketAddress(8081, "region-service"));
    }

    @Test
    void thoseThatAreReadyAreUsedInTurn() throws Exception {
        search(ADDRESSES);
        assertThat(turns(6)).containsExactly("2", "3", "4", "2", "3", "4");
        assertThat(replicas.inTurn()).hasSize(3).allMatch(address -> address.port() == 8081);
    }

    @Test
    void oneThatIsAboutToStopIsLeftOutAndComesBack() throws Exception {
        ready.remove("127.0.0.3");
        search(ADDRESSES);
        assertThat(new TreeSet<>(turns(6))).containsExactly("2", "4");

        ready.add("127.0.0.3");
        search(ADDRESSES);
        assertThat(new TreeSet<>(turns(6))).containsExactly("2", "3", "4");
    }

    @Test
    void oneThatIsGoneIsLeftOut() throws Exception {
        search(List.of("127.0.0.2", "127.0.0.9"));
        assertThat(new TreeSet<>(turns(6))).containsExactly("2");
    }

    @Test
    void ifNoneIsReadyAllAreUsed() throws Exception {
        ready.clear();
        search(ADDRESSES);
        assertThat(new TreeSet<>(turns(6))).containsExactly("2", "3", "4");
    }

    @Test
    void whileTheNameHasNoAddressThoseKnownStay() throws Exception {
        search(ADDRESSES);
        search(List.of());
        assertThat(new TreeSet<>(turns(6))).containsExactly("2", "3", "4");
    }

    private void search(List<String> addresses) throws Exception {
        new ReplicaSearch(vertx, Duration.ofSeconds(1), name -> Future.succeededFuture(addresses))
                .search(replicas, "region-service", 8081, URI.create("http://region-service:" + port + "/ready"))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** The last digits of the addresses that so many requests go to. */
    private List<String> turns(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> replicas.inTurn().get(0).host().substring("127.0.0.".length()))
                .toList();
    }
}
