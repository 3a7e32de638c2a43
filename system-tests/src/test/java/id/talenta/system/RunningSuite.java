package id.talenta.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.local.FileTree;
import id.talenta.local.Ports;
import id.talenta.local.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The whole suite on free ports with data of its own, started once per JVM and stopped with it. Tests reach it through
 * the gateway only; the exceptions are the tests that break something and the benchmarks, which need what lies behind it.
 */
final class RunningSuite {

    /** A bound that a test can exceed, and half a million people do not. */
    static final long CSV_BOUND = 128L << 20;

    /** The launcher's settings; only casn-evaluation-service has the second compiler. */
    private static final List<String> LEAN = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final List<String> FAST = List.of("-Xmx192m", "-XX:+UseSerialGC");
    private static final List<String> SMALL = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** For measurements: as the launcher runs it, and what is acknowledged is on the disk. */
    private static final boolean DURABLE = Boolean.getBoolean("talenta.tests.durable");

    private static RunningSuite instance;
    private static RuntimeException failure;

    private final Path repository = Path.of("..").toAbsolutePath().normalize();
    private final Path directory = SuiteDirectory.take();
    private PostgresServer postgres;
    private Broker kafka;
    private Identity identity;
    private ServiceProcess region;
    private ServiceProcess casn;
    private ServiceProcess talent;
    private ServiceProcess gateway;

    /** A start that failed is not tried again by every test that follows. */
    static synchronized RunningSuite get() {
        if (failure != null) {
            throw failure;
        }
        if (instance == null) {
            try {
                instance = new RunningSuite();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return instance;
    }

    private RunningSuite() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "suite-stop"));
        empty(directory.resolve("postgresql"));
        CompletableFuture<Identity> keycloak = CompletableFuture.supplyAsync(
                () -> Identity.start(repository, directory), task -> new Thread(task).start());
        postgres = DURABLE
                ? PostgresServer.kept(
                        directory.resolve("postgresql"), Ports.free(), directory.resolve("logs/postgresql.log"))
                : PostgresServer.forTests();
        kafka = Broker.start(directory.resolve("kafka"));
        identity = keycloak.join();
        region = service("region-service", LEAN, "region");
        casn = service("casn-evaluation-service", FAST, "casn");
        talent = service("talent-service", LEAN, "talent");
        gateway = gatewayProcess();
        identity.awaitReady();
        List<ServiceProcess> processes = List.of(region, casn, talent, gateway);
        processes.forEach(ServiceProcess::start);
        processes.forEach(ServiceProcess::awaitReady);
    }

    URI gateway() {
        return URI.create(gateway.address());
    }

    URI tokenEndpoint() {
        return identity.tokenEndpoint();
    }

    ServiceProcess region() {
        return region;
    }

    ServiceProcess casn() {
        return casn;
    }

    ServiceProcess talent() {
        return talent;
    }

    ServiceProcess door() {
        return gateway;
    }

    /**
     * One more process of casn-evaluation-service on the same database, which the gateway does not know of.
     *
     * @param settings keys and values by turns
     */
    ServiceProcess casnReplica(String name, String... settings) {
        ServiceProcess replica = process(name, "casn-evaluation-service", FAST, "casn");
        for (int i = 0; i < settings.length; i += 2) {
            replica.set(settings[i], settings[i + 1]);
        }
        return replica;
    }

    Broker kafka() {
        return kafka;
    }

    PostgresServer postgres() {
        return postgres;
    }

    Path directory() {
        return directory;
    }

    String token(String client) {
        String form = "grant_type=client_credentials&client_id=%1$s&client_secret=dev-%1$s".formatted(client);
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new ObjectMapper()
                    .readTree(response.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ServiceProcess service(String module, List<String> jvmFlags, String database) {
        return process(module, module, jvmFlags, database);
    }

    private ServiceProcess process(String name, String module, List<String> jvmFlags, String database) {
        Map<String, String> configuration =
                new HashMap<>(postgres.createService(database).configuration());
        commitForGood(database);
        configuration.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        configuration.put("talenta.paging.secret", "system-tests-only-secret-of-32-characters");
        configuration.putAll(identity.configuration());
        if (!DURABLE) {
            // The least that the broker grants: what was killed is not waited for longer than need be.
            configuration.put("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000");
        }
        return new ServiceProcess(name, module, jvmFlags, repository, directory, configuration);
    }

    /** PostgreSQL for tests answers before a commit is written; here it is brought down, and must then know what it has answered. */
    private void commitForGood(String database) {
        try (Tables tables = new Tables(this, database)) {
            tables.execute("alter database %s set synchronous_commit = on".formatted(database));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServiceProcess gatewayProcess() {
        Map<String, String> configuration = new HashMap<>(identity.configuration());
        configuration.put("talenta.gateway.upstreams.region", region.address());
        configuration.put("talenta.gateway.upstreams.casn", casn.address());
        configuration.put("talenta.gateway.upstreams.talent", talent.address());
        configuration.put("talenta.gateway.csv-bound", Long.toString(CSV_BOUND));
        return new ServiceProcess("gateway", "gateway", SMALL, repository, directory, configuration);
    }

    /** What an earlier run left there, whose people are not to be met again. */
    private static void empty(Path directory) {
        try {
            FileTree.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what was started: the start may have failed half way. */
    private void stop() {
        // the JVM of the tests is given 30 s to end
        ServiceProcess.stopAll(Stream.of(gateway, talent, casn, region).filter(Objects::nonNull));
        if (identity != null) {
            identity.stop();
        }
        if (kafka != null) {
            kafka.stop();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
