package id.talenta.system;

import id.talenta.local.FileTree;
import id.talenta.local.KafkaBroker;
import id.talenta.local.KafkaTopics;
import id.talenta.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The suite's Kafka, which can be stopped and started again: its address and its data stay. */
final class Broker {

    private final Path directory;
    private final int port = Ports.free();
    private final int controllerPort = Ports.free();
    private KafkaBroker running;

    private Broker(Path directory) {
        this.directory = directory;
    }

    /** With nothing in it. */
    static Broker start(Path directory) {
        try {
            FileTree.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Broker broker = new Broker(directory);
        broker.start();
        KafkaTopics.createAll(broker.bootstrapServers());
        return broker;
    }

    void start() {
        running = KafkaBroker.kept(directory, port, controllerPort);
    }

    void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }
}
