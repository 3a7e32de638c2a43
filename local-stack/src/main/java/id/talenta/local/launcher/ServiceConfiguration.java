package id.talenta.local.launcher;

import id.talenta.local.FileTree;
import id.talenta.local.KeycloakServer;
import id.talenta.local.Ports;
import id.talenta.local.StackException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service is told when it starts: its ports, its database, who issues tokens. It is written as a file in the
 * directory that the service runs in, where Quarkus looks for it; passwords on a command line are seen by everybody.
 */
final class ServiceConfiguration {

    /** Like every secret of the development realm: known to all, and good for this machine only. */
    private static final String PAGING_SECRET = "dev-paging-secret-of-the-local-profile-only";

    private final StackPorts ports;
    private final List<ServicePart> services;
    private final PostgresPart postgresql;

    ServiceConfiguration(StackPorts ports, List<ServicePart> services, PostgresPart postgresql) {
        this.ports = ports;
        this.services = services;
        this.postgresql = postgresql;
    }

    Map<String, String> of(ServicePart service) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("quarkus.http.host", Ports.LOOPBACK);
        keys.put("quarkus.http.port", Integer.toString(service.port()));
        keys.put("quarkus.management.host", Ports.LOOPBACK);
        keys.put("quarkus.management.port", Integer.toString(service.managementPort()));
        keys.put("quarkus.oidc.auth-server-url", KeycloakServer.issuer(ports.keycloak()));
        keys.put("quarkus.oidc.token.issuer", KeycloakServer.issuer(ports.keycloak()));
        if (service.isGateway()) {
            for (ServicePart upstream : services) {
                upstream.database()
                        .ifPresent(name -> keys.put("talenta.gateway.upstreams." + name, upstream.address()));
            }
        } else {
            keys.putAll(postgresql.database(service.database().orElseThrow()).configuration());
            keys.put("kafka.bootstrap.servers", Ports.LOOPBACK + ":" + ports.kafka());
            keys.put("talenta.paging.secret", PAGING_SECRET);
        }
        return keys;
    }

    /** Writes the service's file, and empties its temporary directory of what a killed process left. */
    void write(Path directory, ServicePart service) {
        try {
            Path file = Files.createDirectories(directory.resolve("config")).resolve("application.properties");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(file)) {
                writer.write("# Written by the launcher at every start.\n");
                for (Map.Entry<String, String> key : of(service).entrySet()) {
                    writer.write(key.getKey() + "=" + key.getValue() + "\n");
                }
            }
            FileTree.delete(temporary(directory));
            Files.createDirectories(temporary(directory));
        } catch (IOException e) {
            throw new StackException(service.name() + " cannot be configured: " + e.getMessage(), e);
        }
    }

    Path temporary(Path directory) {
        return directory.resolve("tmp");
    }
}
