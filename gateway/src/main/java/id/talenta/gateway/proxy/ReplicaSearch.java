package id.talenta.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the replicas of a service that take requests: asks what addresses its name has, and each of them whether it is ready. A replica that
 * is about to stop says that it is not some time before it takes no more, so none is sent there in vain. Where none is ready all of them are
 * used: an answer of the service tells callers more than none.
 */
final class ReplicaSearch {

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration every;
    private final Function<String, Future<List<String>>> names;

    /** @param names gives the addresses that a name has now */
    ReplicaSearch(Vertx vertx, Duration every, Function<String, Future<List<String>>> names) {
        this.vertx = vertx;
        this.every = every;
        this.names = names;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) every.toMillis())
                .setKeepAlive(false));
    }

    /**
     * Searches from now on.
     *
     * @param name of the service
     * @param port on which it takes requests
     * @param ready where one of its replicas says whether it is ready; the host is replaced by the replica's address
     */
    void start(Replicas replicas, String name, int port, URI ready) {
        search(replicas, name, port, ready)
                .onComplete(done -> vertx.setTimer(every.toMillis(), timer -> start(replicas, name, port, ready)));
    }

    Future<Void> search(Replicas replicas, String name, int port, URI ready) {
        return names.apply(name).compose(found -> {
            List<String> addresses = found.stream().sorted().toList();
            List<Future<Boolean>> asked =
                    addresses.stream().map(address -> isReady(address, ready)).toList();
            return Future.join(asked)
                    .onSuccess(all -> replicas.found(taking(addresses, all.list()).stream()
                            .map(address -> SocketAddress.inetSocketAddress(port, address))
                            .toList()))
                    .mapEmpty();
        });
    }

    private static List<String> taking(List<String> addresses, List<Boolean> ready) {
        List<String> taking = IntStream.range(0, addresses.size())
                .filter(ready::get)
                .mapToObj(addresses::get)
                .toList();
        return taking.isEmpty() ? addresses : taking;
    }

    private Future<Boolean> isReady(String address, URI ready) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setServer(SocketAddress.inetSocketAddress(ready.getPort(), address))
                        .setHost(ready.getHost())
                        .setPort(ready.getPort())
                        .setURI(ready.getRawPath())
                        .setTimeout(every.toMillis()))
                .compose(request -> request.send())
                .map(response -> response.statusCode() == 200)
                .otherwise(false);
    }
}
