package id.talenta.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The settings of the gateway, {@code talenta.gateway.*}. */
@ConfigMapping(prefix = "talenta.gateway")
public interface GatewayConfig {

    /** Where each service of the contract listens, by the service's name: {@code talenta.gateway.upstreams.region}. */
    Map<String, URI> upstreams();

    /** How replicas of a service are found, where nothing in front of them balances. */
    Replicas replicas();

    /** The address under which callers reach the gateway; services learn it from {@code X-Forwarded-Host} and {@code -Proto}. */
    @WithDefault("http://127.0.0.1:8080")
    URI origin();

    /** The one origin that browsers may call from; the gateway's own when not given. */
    Optional<String> allowedOrigin();

    /** The class-path resource of the merged contract. */
    @WithDefault("contract/openapi.json")
    String contract();

    /** How large a CSV body may be. JSON bodies are bound to 1 MiB by the contract. */
    @WithDefault("1G")
    MemorySize csvBound();

    /** How long to wait for whom. */
    Timeouts timeouts();

    /** How many connections to a service. */
    Pool pool();

    /** How long the verification of a token is remembered. */
    Tokens tokens();

    /** How many requests a caller may make. */
    Limits limits();

    /** The replicas of the services. */
    interface Replicas {

        /**
         * Where a replica says whether it is ready, by the service's name: {@code talenta.gateway.replicas.ready.region}. If it is given, all addresses
         * of the upstream's name are asked, and those that are ready are used in turn. Otherwise the name is used as it is.
         */
        Map<String, URI> ready();

        /** How often they are searched for and asked. */
        @WithDefault("1S")
        Duration every();
    }

    /** Durations after which the gateway gives up. */
    interface Timeouts {

        /** Until a connection to the service stands. */
        @WithDefault("2S")
        Duration connect();

        /** From the request to the head of the answer, for GET and HEAD. */
        @WithDefault("30S")
        Duration read();

        /** From the end of the body to the head of the answer, for all other methods. */
        @WithDefault("60S")
        Duration write();

        /** Without a byte of progress in the middle of a body, in either direction. */
        @WithDefault("60S")
        Duration stall();
    }

    /** Connections to one service. */
    interface Pool {

        /** At most so many at a time. */
        @WithDefault("64")
        int connections();

        /** So many requests may wait for one; the next is answered with 503. */
        @WithDefault("256")
        int waiting();

        /** An unused connection is closed after this time. */
        @WithDefault("30S")
        Duration idle();
    }

    /** Verified tokens. */
    interface Tokens {

        /** Longest time without a new verification, so that a withdrawn key ends its tokens; the token's own end counts too. */
        @WithDefault("60S")
        Duration rememberFor();

        /** At most so many are remembered. */
        @WithDefault("10000")
        int remembered();
    }

    /** Request limits of this process; several replicas allow several times as much. */
    interface Limits {

        /** The time that the numbers below are for. */
        @WithDefault("1M")
        Duration window();

        /** Requests of one client (the token's {@code azp}) in a window. */
        @WithDefault("6000")
        int client();

        /** Requests without a verified token from one address in a window: public pages, refusals, first use of a token. */
        @WithDefault("6000")
        int address();

        /** At most so many clients and addresses are counted at a time. */
        @WithDefault("20000")
        int counted();
    }
}
