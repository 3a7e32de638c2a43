package id.talenta.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Keycloak with the development realm, as a child process. A realm file that differs from the one imported last
 * takes effect at the next start: the database holds nothing but the realm, so it is made anew.
 */
public final class KeycloakServer implements AutoCloseable {

    public static final String PART = "keycloak";
    public static final String REALM = "talenta";

    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final KeycloakInstallation installation;
    private final Path realmFile;
    private final int port;
    private final Child child;

    private KeycloakServer(KeycloakInstallation installation, Path realmFile, int port, Child child) {
        this.installation = installation;
        this.realmFile = realmFile;
        this.port = port;
        this.child = child;
    }

    /**
     * Prepares the installation if need be and starts the server; {@link #awaitReady()} waits for it.
     *
     * @param home the directory of the whole suite, by which a later launcher knows the process again
     */
    public static KeycloakServer start(
            KeycloakInstallation installation, Path realmFile, Path home, Path log, int port, int managementPort) {
        installation.prepare(log);
        try {
            if (!sameRealm(realmFile, installation)) {
                FileTree.delete(installation.data());
                Path imports = Files.createDirectories(installation.data().resolve("import"));
                Files.copy(realmFile, imports.resolve(REALM + "-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StackException("The realm cannot be put in place: " + e.getMessage(), e);
        }
        List<String> command = new ArrayList<>(installation.java());
        command.addAll(1, JavaCommand.marks(home, PART));
        command.addAll(List.of(
                "start",
                "--optimized",
                // Otherwise it opens cluster ports on all interfaces.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Ports.LOOPBACK,
                "--http-port=" + port,
                "--hostname=" + address(port),
                "--http-management-host=" + Ports.LOOPBACK,
                "--http-management-port=" + managementPort,
                "--import-realm"));
        Child child = Child.start(PART, command, installation.directory(), log);
        return new KeycloakServer(installation, realmFile, port, child);
    }

    /** Returns once the realm answers. */
    public void awaitReady() {
        child.awaitAnswer(discovery(port), START);
        try {
            // Only now: an import that was cut off is done again.
            Files.copy(realmFile, imported(installation), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("The imported realm cannot be noted: " + e.getMessage(), e);
        }
    }

    private static boolean sameRealm(Path realmFile, KeycloakInstallation installation) throws IOException {
        Path imported = imported(installation);
        return Files.exists(imported) && Files.mismatch(imported, realmFile) < 0;
    }

    private static Path imported(KeycloakInstallation installation) {
        return installation.data().resolve("imported-realm.json");
    }

    private static String address(int port) {
        return "http://" + Ports.LOOPBACK + ":" + port;
    }

    /** What tokens of the realm carry as their issuer when the server listens on the port. */
    public static String issuer(int port) {
        return address(port) + "/realms/" + REALM;
    }

    public static String discovery(int port) {
        return issuer(port) + "/.well-known/openid-configuration";
    }

    public static String tokenEndpoint(int port) {
        return issuer(port) + "/protocol/openid-connect/token";
    }

    public String issuer() {
        return issuer(port);
    }

    public String tokenEndpoint() {
        return tokenEndpoint(port);
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public void close() {
        child.stop(STOP);
    }
}
