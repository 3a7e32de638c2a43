package id.talenta.local.launcher;

import id.talenta.local.PostgresServer;
import id.talenta.local.ServiceDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** PostgreSQL with a database for each service. */
final class PostgresPart implements Part {

    static final String NAME = "postgresql";

    private final Layout layout;
    private final int port;
    private final List<String> databases;
    private final Map<String, ServiceDatabase> created = new ConcurrentHashMap<>();
    private final AtomicReference<PostgresServer> server = new AtomicReference<>();

    PostgresPart(Layout layout, int port, List<String> databases) {
        this.layout = layout;
        this.port = port;
        this.databases = databases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public void start() {
        server.set(PostgresServer.kept(layout.postgresql(), port, layout.log(NAME)));
        databases.forEach(database -> created.put(database, PostgresServer.createService(port, database, database)));
    }

    ServiceDatabase database(String name) {
        return created.get(name);
    }

    @Override
    public boolean isRunning() {
        return pid().isPresent();
    }

    @Override
    public OptionalLong pid() {
        return Optional.ofNullable(server.get())
                .flatMap(PostgresServer::pid)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void stop() {
        // Even if the process has gone by itself: this JVM still holds the lock of its directory.
        Optional.ofNullable(server.getAndSet(null)).ifPresent(PostgresServer::close);
    }
}
