package id.talenta.platform.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.data.people.People;
import id.talenta.platform.data.people.PeopleTest;
import id.talenta.platform.web.security.Agencies;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row-level security and the three roles, by the application's own way and by raw SQL. */
@QuarkusTest
class ScopeTest extends PeopleTest {

    private static final String COUNT = "select count(*) from person where agency like '12%'";

    @Inject
    Background background;

    @Inject
    People people;

    @BeforeEach
    void people() throws SQLException {
        sql(Role.APP, "%", """
                insert into person (id, agency, number, name)
                select gen_random_uuid(), agency, n, 'P'
                from unnest(array ['12', '12.01', '12.02', '12.02.03']) agency, generate_series(1, 3) n
                on conflict do nothing
                """);
    }

    @Test
    void rawSqlOfTheApplicationSeesWhatItsScopeSays() throws SQLException {
        assertThat(sql(Role.APP, null, COUNT)).containsExactly("0");
        assertThat(sql(Role.APP, "", COUNT)).containsExactly("0");
        assertThat(sql(Role.APP, "12.01", COUNT)).containsExactly("3");
        assertThat(sql(Role.APP, "12.01,12.02", COUNT)).containsExactly("6");
        assertThat(sql(Role.APP, "12.%", COUNT)).containsExactly("9");
        assertThat(sql(Role.APP, "%", COUNT)).containsExactly("12");
        assertThat(sql(Role.APP, "13.%", COUNT)).containsExactly("0");
    }

    @Test
    void theOwnerIsNoException() throws SQLException {
        assertThat(sql(Role.OWNER, null, COUNT)).containsExactly("0");
    }

    @Test
    void theApplicationWritesWithinItsScopeOnly() {
        assertThatThrownBy(() -> sql(
                        Role.APP, "12.01", "insert into person values (gen_random_uuid(), '12.02', 99, 'stranger')"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        assertThatThrownBy(() -> sql(Role.APP, "12.01,12.02", "update person set agency = '12' where number = 1"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theApplicationOwnsNothing() {
        for (String statement : List.of(
                "alter table person disable row level security",
                "drop policy by_agency on person",
                "truncate person",
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "set role people_owner",
                "copy person (id, agency, number, name) from stdin")) {
            assertThatThrownBy(() -> sql(Role.APP, "%", statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theLoaderCopiesAndDoesNotRead() {
        for (String statement : List.of(
                "select * from person",
                "select count(*) from job where agencies = ''",
                "select * from rejection",
                "select * from idempotency",
                "select * from audit_entry",
                "update person set name = ''",
                "delete from person",
                "insert into job (id, kind, state, subject, client, agencies) values (gen_random_uuid(), 'a', 'QUEUED', '', '', '')",
                "update job set agencies = '*'",
                "create table mine (id int)")) {
            assertThatThrownBy(() -> sql(Role.LOADER, "%", statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void aTransactionSeesItsCallersAgencies() throws Exception {
        assertThat(countAs("12.01")).isEqualTo(3);
        assertThat(countAs("12.*")).isEqualTo(9);
        assertThat(countAs("13.*")).isZero();
        String token = TestTokens.with("somebody", List.of("12.02"), "casn:read");
        assertThat(as(token).get("/v1/people/count").asString()).isEqualTo("3");
        String nobody = TestTokens.with("nobody", List.of(), "casn:read");
        assertThat(as(nobody).get("/v1/people/count").asString()).isEqualTo("0");
    }

    private int countAs(String agencies) throws Exception {
        AtomicInteger count = new AtomicInteger();
        background.actingFor(new Identity("s", "c", Agencies.ofText(agencies)), () -> count.set(people.count()));
        return count.get();
    }

    @Test
    void outsideOfATransactionAndWithoutACallerNothingIsSeen() throws Exception {
        background.actingFor(Identity.SYSTEM, () -> {
            assertThat(people.count()).isPositive();
            assertThat(people.countWithoutTransaction()).isZero();
        });
        int unknown = QuarkusTransaction.requiringNew().call(() -> people.count());
        assertThat(unknown).isZero();
    }

    @Test
    void aTransactionWithinAnotherHasItsScopeToo() throws Exception {
        background.actingFor(
                new Identity("s", "c", Agencies.ofText("12.01")),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(people.count()).isEqualTo(3);
                    assertThat(people.countApart()).isEqualTo(3);
                    assertThat(people.count()).isEqualTo(3);
                }));
    }

    @Test
    void noScopeLeaksThroughThePool() {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<CompletableFuture<Void>> all = IntStream.range(0, 400)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                String agencies =
                                        List.of("12.01", "12.*", "13.*", "").get(i % 4);
                                assertThat(countAs(agencies))
                                        .isEqualTo(List.of(3, 9, 0, 0).get(i % 4));
                                assertThat(people.countWithoutTransaction()).isZero();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        threads))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        threads.shutdown();
    }

    @Test
    void anotherAgencysWriteIsNotFoundRatherThanToldAbout() throws Exception {
        background.actingFor(
                new Identity("s", "c", Agencies.ofText("12.01")),
                () -> assertThatThrownBy(() -> people.add("12.02", 77, "stranger"))
                        .satisfies(refused -> assertThat(new DatabaseExceptions().translate(refused))
                                .hasValueSatisfying(problem ->
                                        assertThat(problem.type().code()).isEqualTo("not-found"))));
    }

    /** What the claim covers and what the policy shows is the same, for every claim and code. */
    @Test
    void patternsMeanWhatTheClaimMeans() throws SQLException {
        Random random = new Random(20241231);
        try (Connection connection = connect(Role.APP);
                PreparedStatement like = connection.prepareStatement("select ? like any (visible_agencies())");
                PreparedStatement scope =
                        connection.prepareStatement("select set_config('talenta.agencies', ?, false)")) {
            int covered = 0;
            for (int i = 0; i < 3_000; i++) {
                Agencies agencies = new Agencies(IntStream.range(0, random.nextInt(4))
                        .mapToObj(n -> entry(random))
                        .toList());
                String code = code(random);
                scope.setString(1, agencies.asPatterns());
                scope.execute();
                like.setString(1, code);
                try (ResultSet row = like.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getBoolean(1)).as(agencies + " " + code).isEqualTo(agencies.covers(code));
                }
                covered += agencies.covers(code) ? 1 : 0;
            }
            assertThat(covered).isBetween(500, 2_500);
        }
    }

    private static String entry(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "*";
            case 1, 2 -> code(random) + ".*";
            default -> code(random);
        };
    }

    private static String code(Random random) {
        List<String> codes = List.of("35", "35.7", "35.74", "35.07", "3", "35.74.01", "11", "11.01", "1", "A1.B2");
        return codes.get(random.nextInt(codes.size()));
    }

    @Test
    void aTransactionThatCannotBeginLeavesNothingWithItsThread() throws SQLException {
        Identity probolinggo = new Identity("s", "c", Agencies.ofText("35.74"));
        refuseConnections(true);
        try {
            assertThatThrownBy(() -> background.actingFor(
                            probolinggo, () -> QuarkusTransaction.requiringNew().run(people::count)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        } finally {
            refuseConnections(false);
        }
    }
}
