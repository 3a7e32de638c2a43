package id.talenta.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker and controller (KRaft, one node) in this process: for tests, or kept in a directory. */
public final class KafkaBroker implements AutoCloseable {

    private static final int NODE = 1;
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final Path directory;
    private final int port;
    private final boolean temporary;
    private final CountDownLatch ended = new CountDownLatch(1);

    private KafkaBroker(KafkaRaftServer server, Path directory, int port, boolean temporary) {
        this.server = server;
        this.directory = directory;
        this.port = port;
        this.temporary = temporary;
    }

    /** A broker on free ports whose data is gone when it is closed. */
    public static KafkaBroker forTests() {
        Path directory = TestDirectories.ofThisUser().create("kafka");
        return start(directory, Ports.free(), Ports.free(), true);
    }

    /** A broker whose data stays in {@code directory}. */
    public static KafkaBroker kept(Path directory, int port, int controllerPort) {
        return start(directory.toAbsolutePath(), port, controllerPort, false);
    }

    private static KafkaBroker start(Path directory, int port, int controllerPort, boolean temporary) {
        for (int wanted : new int[] {port, controllerPort}) {
            if (!Ports.becomesFree(wanted, PORT_PATIENCE)) {
                throw new StackException("Kafka cannot start: port " + wanted + " is in use");
            }
        }
        try {
            Files.createDirectories(directory);
            // Formatting a second time would give the cluster another identity, which the broker refuses.
            if (Files.notExists(directory.resolve("meta.properties"))) {
                format(directory);
            }
            KafkaRaftServer server = new KafkaRaftServer(
                    new KafkaConfig(settings(directory, port, controllerPort, temporary)), Time.SYSTEM);
            KafkaBroker broker = new KafkaBroker(server, directory, port, temporary);
            // A fatal fault of the broker must not end the process that also holds PostgreSQL: it ends the broker.
            Exit.setExitProcedure((status, message) -> broker.fatal(status));
            Exit.setHaltProcedure((status, message) -> broker.fatal(status));
            server.startup();
            return broker;
        } catch (StackException e) {
            throw e;
        } catch (Exception e) {
            throw new StackException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static void format(Path directory) throws Exception {
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort, boolean temporary) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + Ports.LOOPBACK + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put(
                "listeners",
                "PLAINTEXT://" + Ports.LOOPBACK + ":" + port + "," + CONTROLLER + "://" + Ports.LOOPBACK + ":"
                        + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + Ports.LOOPBACK + ":" + port);
        settings.put("log.dirs", directory.toString());
        // Topics are made on purpose, with their cleanup policy, never by a misspelt name.
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.segment.bytes", "67108864");
        if (!temporary) {
            // One node has no replica to recover from: what was acknowledged is on the disk.
            settings.put("log.flush.interval.messages", "1");
        }
        return settings;
    }

    private void fatal(int status) {
        ended.countDown();
        throw new StackException("Kafka gave up with status " + status);
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Whether the broker has neither been closed nor given up. */
    public boolean isRunning() {
        return ended.getCount() > 0;
    }

    @Override
    public void close() {
        ended.countDown();
        server.shutdown();
        server.awaitShutdown();
        if (temporary) {
            try {
                FileTree.delete(directory);
            } catch (IOException e) {
                throw new StackException("Kafka's directory was not removed: " + e.getMessage(), e);
            }
        }
    }
}
