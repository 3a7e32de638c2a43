package id.talenta.platform.data.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.local.KafkaBroker;
import id.talenta.local.KafkaTopics;
import id.talenta.local.KafkaTopics.SuiteTopic;
import id.talenta.local.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost and nothing overtakes, whatever fails. */
class RelayWorkerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final int port = Ports.free();
    private final String bootstrapServers = Ports.LOOPBACK + ":" + port;

    private KafkaBroker startBroker() {
        KafkaBroker broker = KafkaBroker.kept(directory.resolve("kafka"), port, Ports.free());
        KafkaTopics.create(bootstrapServers, List.of(SuiteTopic.ofTest(RelaySetup.TOPIC)));
        return broker;
    }

    private static void assertInOrder(Map<String, List<Long>> numbers, int events, int keys) {
        assertThat(numbers).hasSize(keys);
        numbers.forEach((key, found) -> {
            long first = Long.parseLong(key.substring(1));
            assertThat(found)
                    .as(key)
                    .isEqualTo(LongStream.iterate(first, n -> n < events, n -> n + keys)
                            .boxed()
                            .toList());
        });
    }

    @Test
    void aBrokerThatIsAwayDelaysEventsAndLosesNone() throws Exception {
        try (RelaySetup setup = new RelaySetup("away")) {
            RelayWorker relay = setup.start(bootstrapServers);
            setup.record(0, 300, 7, true);
            await().until(relay::isLeading);
            assertThat(setup.unsent()).isEqualTo(300);
            try (KafkaBroker broker = startBroker()) {
                await().atMost(PATIENCE).until(setup::unsent, Long.valueOf(0)::equals);
                assertThat(relay.sent()).isEqualTo(300);
                assertInOrder(RelaySetup.read(bootstrapServers, 300), 300, 7);
            }
        }
    }

    @Test
    void whatIsOnItsWayWhenTheBrokerGoesIsSentAgainInItsOrder() throws Exception {
        int events = 6_000;
        try (RelaySetup setup = new RelaySetup("midway")) {
            KafkaBroker broker = startBroker();
            RelayWorker relay = setup.start(bootstrapServers, new RelaySetup.Settings(50, Duration.ofMillis(500)));
            setup.record(0, events / 2, 11, true);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> relay.sent() > 500);
            broker.close();
            setup.record(events / 2, events / 2, 11, true);
            assertThat(setup.unsent()).isPositive();
            try (KafkaBroker again = startBroker()) {
                assertInOrder(RelaySetup.read(bootstrapServers, events), events, 11);
                await().atMost(PATIENCE).until(setup::unsent, Long.valueOf(0)::equals);
                assertThat(again.isRunning()).isTrue();
            }
        }
    }

    @Test
    void ofTwoOneLeadsAndTheOtherTakesOver() throws Exception {
        try (RelaySetup setup = new RelaySetup("two");
                KafkaBroker broker = startBroker()) {
            RelayWorker first = setup.start(broker.bootstrapServers());
            await().until(first::isLeading);
            RelayWorker second = setup.start(broker.bootstrapServers());
            setup.record(0, 100, 3, false);
            await().atMost(PATIENCE).until(setup::unsent, Long.valueOf(0)::equals);
            assertThat(second.isLeading()).isFalse();
            assertThat(second.sent()).isZero();
            first.stop();
            await().atMost(Duration.ofSeconds(5)).until(second::isLeading);
            setup.record(100, 100, 3, false);
            await().atMost(PATIENCE).until(setup::unsent, Long.valueOf(0)::equals);
            assertThat(second.sent()).isEqualTo(100);
            assertThat(first.isLeading()).isFalse();
            assertInOrder(RelaySetup.read(bootstrapServers, 200), 200, 3);
        }
    }

    @Test
    void whoLosesTheDatabaseDoesNotLeadUntilItHasTheLockAgain() throws Exception {
        try (RelaySetup setup = new RelaySetup("cut");
                KafkaBroker broker = startBroker()) {
            List<RelayWorker> relays = Stream.generate(() -> setup.start(broker.bootstrapServers()))
                    .limit(2)
                    .toList();
            for (int round = 0; round < 3; round++) {
                await().until(() ->
                        relays.stream().filter(RelayWorker::isLeading).count() == 1);
                setup.record(round * 500, 500, 5, true);
                setup.cutOff();
            }
            await().atMost(PATIENCE).until(setup::unsent, Long.valueOf(0)::equals);
            assertInOrder(RelaySetup.read(bootstrapServers, 1_500), 1_500, 5);
        }
    }

    @Test
    void oneThatIsTooLargeIsParkedAndOnlyItsKeyWaits() throws Exception {
        try (RelaySetup setup = new RelaySetup("large");
                KafkaBroker broker = startBroker()) {
            setup.record(0, 30, 3, true);
            setup.select(
                    "update outbox set data = (select convert_to('\"' || string_agg(md5(n::text), '') || '\"', 'UTF8')"
                            + " from generate_series(1, 40000) n) where version = 10");
            RelayWorker relay = setup.start(broker.bootstrapServers());
            await().atMost(PATIENCE).until(setup::unsent, Long.valueOf(7)::equals);
            assertThat(relay.sent()).isEqualTo(23);
            assertThat(setup.select("select version from outbox where parked_at is not null order by id"))
                    .containsExactly("10", "13", "16", "19", "22", "25", "28");
            assertThat(setup.select("select parked_cause from outbox order by id")
                            .get(0))
                    .startsWith("RecordTooLargeException");
            // the next process knows of it too
            relay.stop();
            RelayWorker next = setup.start(broker.bootstrapServers());
            await().until(next::isLeading);
            setup.record(30, 3, 3, true);
            await().until(setup::unsent, Long.valueOf(8)::equals);
            assertThat(next.sent()).isEqualTo(2);
            assertThat(RelaySetup.read(bootstrapServers, 25).get("k1")).containsExactly(1L, 4L, 7L);
        }
    }

    @Test
    void manyLargeOnesGoInSmallBatches() throws Exception {
        try (RelaySetup setup = new RelaySetup("heavy");
                KafkaBroker broker = startBroker()) {
            setup.record(0, 60, 3, true);
            // not compressible, as text of digests is not
            setup.select(
                    "update outbox o set data = (select convert_to('\"' || string_agg(md5(o.id || '-' || n), '') || '\"', 'UTF8')"
                            + " from generate_series(1, 25000) n)");
            RelayWorker relay = setup.start(broker.bootstrapServers());
            await().atMost(PATIENCE).until(setup::unsent, Long.valueOf(0)::equals);
            assertThat(relay.sent()).isEqualTo(60);
        }
    }
}
