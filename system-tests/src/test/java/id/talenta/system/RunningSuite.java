package id.talenta.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.local.KafkaBroker;
import id.talenta.local.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole suite on free ports with data of its own, started once per JVM and stopped with it. Tests reach it through
 * the gateway only; the one exception is a test that kills a service.
 */
final class RunningSuite {

    private static final List<String> SERVICE_JVM =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-Xss512k", "-Dquarkus.profile=local");
    private static final List<String> GATEWAY_JVM =
            List.of("-Xmx96m", "-XX:+UseSerialGC", "-Xss512k", "-Dquarkus.profile=local");

    private static RunningSuite instance;

    private final Path repository = Path.of("..").toAbsolutePath().normalize();
    private final Path directory = Path.of("target").toAbsolutePath();
    private final Path logs = directory.resolve("suite-logs");
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Identity identity;
    private final ServiceProcess region;
    private final ServiceProcess casn;
    private final ServiceProcess gateway;

    static synchronized RunningSuite get() {
        if (instance == null) {
            instance = new RunningSuite();
            Runtime.getRuntime().addShutdownHook(new Thread(instance::stop, "suite-stop"));
        }
        return instance;
    }

    private RunningSuite() {
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = PostgresServer.forTests();
        kafka = KafkaBroker.forTests();
        identity = Identity.start(repository, directory, keycloakDistribution());
        region = service("region-service", "region");
        casn = service("casn-evaluation-service", "casn");
        gateway = gatewayProcess();
        List<ServiceProcess> processes = List.of(region, casn, gateway);
        processes.forEach(ServiceProcess::start);
        identity.awaitReady();
        processes.forEach(ServiceProcess::awaitReady);
    }

    URI gateway() {
        return gateway.address();
    }

    URI tokenEndpoint() {
        return identity.tokenEndpoint();
    }

    ServiceProcess casn() {
        return casn;
    }

    PostgresServer postgres() {
        return postgres;
    }

    Path repository() {
        return repository;
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

    private ServiceProcess service(String module, String database) {
        Map<String, String> configuration =
                new HashMap<>(postgres.createService(database).configuration());
        configuration.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        configuration.put("talenta.paging.secret", "system-tests-only-secret-of-32-characters");
        configuration.putAll(identity.configuration());
        return new ServiceProcess(module, jar(module), log(module), SERVICE_JVM, configuration);
    }

    private ServiceProcess gatewayProcess() {
        Map<String, String> configuration = new HashMap<>(identity.configuration());
        configuration.put("talenta.gateway.upstreams.region", region.address().toString());
        configuration.put("talenta.gateway.upstreams.casn", casn.address().toString());
        return new ServiceProcess("gateway", jar("gateway"), log("gateway"), GATEWAY_JVM, configuration);
    }

    private static Path keycloakDistribution() {
        return Path.of(System.getProperty("talenta.keycloak.distribution"));
    }

    private Path jar(String module) {
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Path log(String module) {
        return logs.resolve(module + ".log");
    }

    private void stop() {
        gateway.stop();
        casn.stop();
        region.stop();
        identity.stop();
        kafka.close();
        postgres.close();
    }
}
