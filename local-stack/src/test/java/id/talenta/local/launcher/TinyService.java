package id.talenta.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the launcher expects of a service, and no more: reads its file, answers when ready, ends when told. */
public final class TinyService {

    private TinyService() {}

    public static void main(String[] arguments) throws IOException {
        Properties keys = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("config/application.properties"))) {
            keys.load(file);
        }
        System.out.println("tiny service of profile " + System.getProperty("quarkus.profile"));
        if (Boolean.getBoolean("tiny.broken")) {
            System.out.println("the reason why it does not start");
            System.exit(7);
        }
        int port = Integer.parseInt(keys.getProperty("quarkus.management.port"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(keys.getProperty("quarkus.management.host"), port), 5);
        int status = Boolean.getBoolean("tiny.mute") ? 503 : 200;
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }
}
