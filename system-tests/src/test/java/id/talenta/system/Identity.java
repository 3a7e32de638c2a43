package id.talenta.system;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.local.KeycloakInstallation;
import id.talenta.local.KeycloakServer;
import id.talenta.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Keycloak with the development realm, and one client more that only tests need. */
final class Identity {

    /** May do everything, but for Kabupaten Malang only: whatever it is refused, it is refused for the agency. */
    static final String OTHER_AGENCY = "test-3507";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakServer server;

    private Identity(KeycloakServer server) {
        this.server = server;
    }

    static Identity start(Path repository, Path directory) {
        try {
            Path realm = directory.resolve("system-tests-realm.json");
            JsonNode development = JSON.readTree(
                    repository.resolve("deploy/keycloak/talenta-realm.json").toFile());
            Files.createDirectories(directory);
            JSON.writeValue(realm.toFile(), withOtherAgency(development));
            KeycloakServer server = KeycloakServer.start(
                    installation(repository, directory),
                    realm,
                    directory,
                    directory.resolve("logs/keycloak.log"),
                    Ports.free(),
                    Ports.free());
            return new Identity(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keycloak in a directory of its own. It is unpacked and built once, and copied for each server.
     *
     * @param directory of the server; its installation and its log are below it
     */
    static synchronized KeycloakInstallation installation(Path repository, Path directory) {
        Path once = repository.resolve("system-tests/target/keycloak");
        try {
            Path distribution = distribution(repository);
            KeycloakInstallation built = new KeycloakInstallation(once, distribution);
            Files.createDirectories(directory);
            try (FileChannel lock = FileChannel.open(once.resolveSibling("keycloak.lock"), CREATE, WRITE);
                    FileLock ours = lock.lock()) {
                built.prepare(directory.resolve("logs/keycloak-build.log"));
            }
            KeycloakInstallation own = new KeycloakInstallation(directory.resolve("keycloak"), distribution);
            own.copyOf(built);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the build of local-stack has fetched it. */
    private static Path distribution(Path repository) throws IOException {
        Path fetched = repository.resolve("local-stack/target/keycloak");
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(fetched, "keycloak-*.zip")) {
            return archives.iterator().next();
        }
    }

    void awaitReady() {
        server.awaitReady();
    }

    URI tokenEndpoint() {
        return URI.create(server.tokenEndpoint());
    }

    Map<String, String> configuration() {
        return Map.of("quarkus.oidc.auth-server-url", server.issuer(), "quarkus.oidc.token.issuer", server.issuer());
    }

    void stop() {
        server.close();
    }

    private static JsonNode withOtherAgency(JsonNode realm) throws IOException {
        ArrayNode clients = (ArrayNode) realm.path("clients");
        ObjectNode other = find(clients, "bkn").deepCopy();
        other.remove("id");
        other.put("clientId", OTHER_AGENCY);
        other.put("secret", "dev-" + OTHER_AGENCY);
        ArrayNode scopes = (ArrayNode) other.path("defaultClientScopes");
        scopes.add("casn:publish");
        scopes.add("ops");
        for (JsonNode mapper : other.path("protocolMappers")) {
            ((ObjectNode) mapper).remove("id");
            ObjectNode config = (ObjectNode) mapper.path("config");
            if ("agencies".equals(config.path("claim.name").asText())) {
                config.put("claim.value", "[\"35.07\"]");
            }
        }
        clients.add(other);
        // The realm gives the scopes that evaluate, publish and calibrate to no account without these roles.
        ObjectNode account = ((ArrayNode) realm.path("users")).addObject();
        account.put("username", "service-account-" + OTHER_AGENCY);
        account.put("enabled", true);
        account.put("serviceAccountClientId", OTHER_AGENCY);
        account.putArray("realmRoles").add("evaluator").add("publisher").add("calibrator");
        return realm;
    }

    private static ObjectNode find(ArrayNode clients, String id) {
        for (JsonNode client : clients) {
            if (id.equals(client.path("clientId").asText())) {
                return (ObjectNode) client;
            }
        }
        throw new IllegalStateException("The development realm lacks the client " + id);
    }
}
