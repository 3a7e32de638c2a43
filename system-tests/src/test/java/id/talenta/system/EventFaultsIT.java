package id.talenta.system;

import static id.talenta.system.Moment.AFTER_APPLIED;
import static id.talenta.system.Moment.AFTER_COMMIT;
import static id.talenta.system.Moment.AFTER_DELETE;
import static id.talenta.system.Moment.BEFORE_ACKNOWLEDGEMENT;
import static id.talenta.system.Moment.BEFORE_APPLIED;
import static id.talenta.system.Moment.BEFORE_APPLY;
import static id.talenta.system.Moment.BEFORE_COMMIT;
import static id.talenta.system.Moment.BEFORE_DELETE;
import static id.talenta.system.Moment.BEFORE_SEND;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.system.FaultReport.Outcome;
import id.talenta.system.Hiring.Hire;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever breaks between an appointment and its profile: what was acknowledged arrives, once, and in order. */
class EventFaultsIT {

    private static final int WRITES = 40;

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final Hiring HIRING = Hiring.of(SUITE, 480);
    private static final FaultReport REPORT = new FaultReport();
    private static final List<Hire> EVERYBODY = new ArrayList<>();

    private final Aftermath aftermath = new Aftermath(SUITE);

    @AfterAll
    static void print() {
        REPORT.print();
    }

    /**
     * Each service has one moment at a time; those of a line are ended during the same writes, and come back while those go
     * on.
     */
    private static final List<Map<String, Moment>> KILLS = List.of(
            Map.of("casn", BEFORE_COMMIT, "talent", BEFORE_APPLY, "region", BEFORE_APPLY),
            Map.of("casn", AFTER_COMMIT, "talent", BEFORE_APPLIED, "region", BEFORE_APPLIED),
            Map.of("casn", BEFORE_SEND, "talent", AFTER_APPLIED, "region", AFTER_APPLIED),
            Map.of("casn", BEFORE_ACKNOWLEDGEMENT, "talent", BEFORE_SEND),
            Map.of("casn", BEFORE_DELETE, "talent", BEFORE_ACKNOWLEDGEMENT),
            Map.of("casn", AFTER_DELETE, "talent", BEFORE_DELETE),
            Map.of("talent", AFTER_DELETE));

    @Test
    void killedAtAnyMoment() throws SQLException {
        Map<String, FaultAgent> agents = new TreeMap<>(Map.of(
                "casn", new FaultAgent(SUITE, SUITE.casn()),
                "talent", new FaultAgent(SUITE, SUITE.talent()),
                "region", new FaultAgent(SUITE, SUITE.region())));
        for (Map<String, Moment> kills : KILLS) {
            kills.entrySet().parallelStream()
                    .forEach(kill -> agents.get(kill.getKey())
                            .startToEndAt(kill.getValue(), times(kill.getKey(), kill.getValue())));
            kills.keySet().forEach(name -> agents.get(name).service().awaitReady());
            kills.keySet().forEach(name -> agents.get(name).arm());
            List<Hire> hires = hires();
            Writers writers = Writers.begin(HIRING, hires);
            Instant broken = Instant.now();
            CompletableFuture.allOf(kills.keySet().stream()
                            .map(name -> CompletableFuture.runAsync(
                                    () -> comeBack(agents.get(name)), task -> new Thread(task).start()))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
            writers.await();
            String what = "killed: "
                    + new TreeMap<>(kills)
                            .entrySet().stream()
                                    .map(kill -> kill.getKey() + " "
                                            + kill.getValue().words())
                                    .collect(Collectors.joining("; "));
            check(what, hires, broken);
        }
    }

    private static void comeBack(FaultAgent agent) {
        agent.awaitEnd();
        agent.service().start();
        agent.service().awaitReady();
    }

    /** Sends and removals come in batches, and what talent-service tells comes once in a while. */
    private static int times(String service, Moment moment) {
        return switch (moment) {
            case BEFORE_COMMIT, AFTER_COMMIT -> WRITES / 2;
            case BEFORE_APPLY, BEFORE_APPLIED, AFTER_APPLIED -> 3;
            default -> "talent".equals(service) ? 1 : 2;
        };
    }

    @Test
    void killedGateway() throws SQLException {
        List<Hire> hires = hires();
        Writers writers = Writers.begin(HIRING, hires);
        awaitAcknowledged(writers, WRITES / 4);
        Instant broken = Instant.now();
        SUITE.door().kill();
        SUITE.door().start();
        SUITE.door().awaitReady();
        writers.await();
        check("killed: gateway", hires, broken);
    }

    @Test
    void kafkaStoppedWhileWritesGoOn() throws SQLException {
        SUITE.kafka().stop();
        List<Hire> hires = hires();
        Instant began = Instant.now();
        for (Hire hire : hires) {
            Answer answer = HIRING.appoint(hire);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
        assertThat(Duration.between(began, Instant.now()))
                .as("time for %d writes without Kafka", WRITES)
                .isLessThan(Duration.ofSeconds(20));
        Instant back = Instant.now();
        SUITE.kafka().start();
        check("Kafka stopped, %d writes, Kafka started".formatted(WRITES), hires, back);
    }

    @Test
    void postgresqlRestarted() throws SQLException {
        List<Hire> hires = hires();
        Writers writers = Writers.begin(HIRING, hires);
        awaitAcknowledged(writers, WRITES / 4);
        Instant broken = Instant.now();
        DatabaseRestart.of(SUITE.postgres(), SUITE.directory().resolve("logs/restarted-postgresql.log"));
        writers.await();
        check("PostgreSQL restarted at once, during writes", hires, broken);
    }

    /** The second process only stands by, and takes over what the first one left. */
    @Test
    void twoRelays() throws SQLException {
        ServiceProcess replica = SUITE.casnReplica("casn-replica");
        try {
            replica.start();
            replica.awaitReady();
            List<Hire> first = hires();
            Writers.begin(HIRING, first).await();
            Instant broken = Instant.now();
            SUITE.casn().kill();
            check("two relays, the leading one killed after %d writes".formatted(WRITES), first, broken);
            SUITE.casn().start();
            SUITE.casn().awaitReady();
            List<Hire> second = hires();
            Instant began = Instant.now();
            Writers.begin(HIRING, second).await();
            check("two relays, the killed one stands by", second, began);
        } finally {
            replica.stop();
        }
    }

    private static List<Hire> hires() {
        List<Hire> hires = HIRING.next(WRITES);
        EVERYBODY.addAll(hires);
        return hires;
    }

    private static void awaitAcknowledged(Writers writers, int least) {
        Waiting.until("writes", Duration.ofSeconds(30), writers::acknowledged, done -> done >= least);
    }

    private void check(String what, List<Hire> hires, Instant broken) throws SQLException {
        Instant arrived = aftermath.awaitProfiles(hires);
        Outcome outcome = aftermath.of(hires, EVERYBODY);
        REPORT.add(what, outcome, Duration.between(broken, arrived));
        assertThat(outcome.lost()).as("lost: %s", what).isZero();
        assertThat(outcome.appliedTwice()).as("applied twice: %s", what).isZero();
        assertThat(outcome.outOfOrder()).as("out of order: %s", what).isZero();
    }
}
