package id.talenta.gateway.proxy;

import id.talenta.gateway.config.GatewayConfig;
import id.talenta.gateway.contract.Contract;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The services by name. One that the contract needs and the configuration lacks stops the start. */
@Singleton
public class Upstreams {

    private final Map<String, Upstream> byName = new TreeMap<>();

    Upstreams(GatewayConfig config, Contract contract, Vertx vertx) {
        config.upstreams().forEach((name, address) -> byName.put(name, new Upstream(name, address)));
        for (String service : contract.services()) {
            if (!byName.containsKey(service)) {
                throw new IllegalStateException("Set talenta.gateway.upstreams." + service);
            }
        }
        searchReplicas(config.replicas(), vertx);
    }

    private void searchReplicas(GatewayConfig.Replicas config, Vertx vertx) {
        if (config.ready().isEmpty()) {
            return;
        }
        ReplicaSearch search = new ReplicaSearch(vertx, config.every(), vertx.createDnsClient()::resolveA);
        for (Map.Entry<String, URI> ready : config.ready().entrySet()) {
            Upstream upstream = byName.get(ready.getKey());
            if (upstream == null || ready.getValue().getPort() < 0) {
                throw new IllegalStateException(
                        "Not an address with port of a service of this gateway: talenta.gateway.replicas.ready."
                                + ready.getKey());
            }
            search.start(upstream.replicas(), upstream.host(), upstream.port(), ready.getValue());
        }
    }

    Upstream of(String service) {
        return byName.get(service);
    }

    public Collection<Upstream> all() {
        return byName.values();
    }
}
