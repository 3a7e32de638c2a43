package id.talenta.gateway.proxy;

import id.talenta.gateway.config.GatewayConfig;
import id.talenta.gateway.contract.Contract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The services by name. One that the contract needs and the configuration lacks stops the start. */
@Singleton
public class Upstreams {

    private final Map<String, Upstream> byName = new TreeMap<>();

    Upstreams(GatewayConfig config, Contract contract) {
        config.upstreams().forEach((name, address) -> byName.put(name, new Upstream(name, address)));
        for (String service : contract.services()) {
            if (!byName.containsKey(service)) {
                throw new IllegalStateException("Set talenta.gateway.upstreams." + service);
            }
        }
    }

    Upstream of(String service) {
        return byName.get(service);
    }

    public Collection<Upstream> all() {
        return byName.values();
    }
}
