package id.talenta.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** Ports of the loopback interface, the only one that the local stack binds to. */
public final class Ports {

    public static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on " + LOOPBACK, e);
        }
    }

    /** Whether somebody could bind the port now. Connections of a former owner in TIME_WAIT do not count. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The same, with patience for a former owner that is still about to end. */
    public static boolean becomesFree(int port, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isFree(port)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LocalProcess.pause(Duration.ofMillis(100));
        }
        return true;
    }
}
