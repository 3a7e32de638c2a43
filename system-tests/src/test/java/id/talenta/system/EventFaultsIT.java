package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.system.FaultReport.Outcome;
import id.talenta.system.Hiring.Hire;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever breaks between an appointment and its profile: what was acknowledged arrives, once, and in order. */
class EventFaultsIT {

    private static final int WRITES = Kills.WRITES;

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final Hiring HIRING = Hiring.of(SUITE, 480);
    private static final FaultReport REPORT = new FaultReport();
    private static final List<Hire> EVERYBODY = new ArrayList<>();

    private final Aftermath aftermath = new Aftermath(SUITE);

    @AfterAll
    static void print() {
        REPORT.print();
    }

    @Test
    void killedAtAnyMoment() throws SQLException {
        Map<String, FaultAgent> agents = new TreeMap<>(Map.of(
                "casn", new FaultAgent(SUITE, SUITE.casn()),
                "talent", new FaultAgent(SUITE, SUITE.talent()),
                "region", new FaultAgent(SUITE, SUITE.region())));
        besideEachOther(agents.keySet(), name -> Kills.next(name, 0).ifPresent(agents.get(name)::startToBeEnded));
        agents.values().forEach(agent -> agent.service().awaitReady());
        for (int line = 0; line < Kills.LINES.size(); line++) {
            Map<String, Moment> kills = Kills.LINES.get(line);
            int after = line + 1;
            kills.keySet().forEach(name -> agents.get(name).arm());
            List<Hire> hires = hires();
            Writers writers = Writers.begin(HIRING, hires);
            Instant broken = Instant.now();
            besideEachOther(kills.keySet(), name -> comeBack(agents.get(name), Kills.next(name, after)));
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

    private static void comeBack(FaultAgent agent, Optional<Kills.Kill> next) {
        agent.awaitEnd();
        next.ifPresentOrElse(agent::comeBackToBeEnded, agent.service()::start);
        agent.service().awaitReady();
    }

    private static void besideEachOther(Collection<String> services, Consumer<String> work) {
        CompletableFuture.allOf(services.stream()
                        .map(name ->
                                CompletableFuture.runAsync(() -> work.accept(name), task -> new Thread(task).start()))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
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
