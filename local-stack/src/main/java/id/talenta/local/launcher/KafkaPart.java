package id.talenta.local.launcher;

import id.talenta.local.KafkaBroker;
import id.talenta.local.KafkaTopics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** The Kafka broker, inside the launcher's own process, with the suite's topics. */
final class KafkaPart implements Part {

    static final String NAME = "kafka";

    private final Layout layout;
    private final int port;
    private final int controllerPort;
    private final AtomicReference<KafkaBroker> broker = new AtomicReference<>();

    KafkaPart(Layout layout, int port, int controllerPort) {
        this.layout = layout;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public void start() {
        broker.set(KafkaBroker.kept(layout.kafka(), port, controllerPort));
        KafkaTopics.createAll(broker.get().bootstrapServers());
    }

    @Override
    public boolean isRunning() {
        return Optional.ofNullable(broker.get()).map(KafkaBroker::isRunning).orElse(false);
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public void stop() {
        Optional.ofNullable(broker.getAndSet(null)).ifPresent(KafkaBroker::close);
    }
}
