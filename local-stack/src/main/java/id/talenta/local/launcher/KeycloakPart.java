package id.talenta.local.launcher;

import id.talenta.local.KeycloakInstallation;
import id.talenta.local.KeycloakServer;
import java.util.List;
import java.util.OptionalLong;

/** Keycloak with the development realm. */
final class KeycloakPart implements Part {

    static final String NAME = KeycloakServer.PART;

    private final Layout layout;
    private final int port;
    private final int managementPort;
    private volatile KeycloakServer server;

    KeycloakPart(Layout layout, int port, int managementPort) {
        this.layout = layout;
        this.port = port;
        this.managementPort = managementPort;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, managementPort);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public void start() {
        KeycloakInstallation installation = new KeycloakInstallation(layout.keycloak(), layout.keycloakDistribution());
        server = KeycloakServer.start(
                installation, layout.realmFile(), layout.home(), layout.log(NAME), port, managementPort);
        server.awaitReady();
    }

    @Override
    public boolean isRunning() {
        KeycloakServer started = server;
        return started != null && started.isAlive();
    }

    @Override
    public OptionalLong pid() {
        KeycloakServer started = server;
        return started == null ? OptionalLong.empty() : OptionalLong.of(started.pid());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
