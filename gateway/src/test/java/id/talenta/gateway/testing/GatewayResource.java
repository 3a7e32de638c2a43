package id.talenta.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Puts an {@link EchoServer} behind the gateway, a service that is down, and short patience. */
public class GatewayResource implements QuarkusTestResourceLifecycleManager {

    /** Requests of one client in a minute; every test is a client of its own. */
    public static final int CLIENT_LIMIT = 40;

    private EchoServer echo;

    @Override
    public Map<String, String> start() {
        try {
            echo = EchoServer.start();
            Map<String, String> keys = new HashMap<>();
            keys.put("talenta.gateway.contract", "contract/test.json");
            keys.put("talenta.gateway.upstreams.alpha", "http://127.0.0.1:" + echo.port());
            keys.put("talenta.gateway.upstreams.dead", "http://127.0.0.1:" + closedPort());
            keys.put("talenta.gateway.origin", "https://gate.example:8443");
            keys.put("talenta.gateway.allowed-origin", "https://portal.example");
            keys.put("talenta.gateway.csv-bound", "4M");
            keys.put("talenta.gateway.timeouts.read", "1S");
            keys.put("talenta.gateway.timeouts.write", "1S");
            keys.put("talenta.gateway.timeouts.stall", "1S");
            keys.put("talenta.gateway.limits.client", Integer.toString(CLIENT_LIMIT));
            return keys;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A port that nobody listens on. */
    public static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (echo != null) {
            echo.close();
        }
    }
}
