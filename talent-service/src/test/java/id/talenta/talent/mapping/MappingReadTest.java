package id.talenta.talent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping that is read at the very moment at which it completes. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class MappingReadTest {

    private static final String AGENCY = "35.26";

    private final MappingApi bkn = MappingApi.as("bkn");

    /** The reader has begun and waits for the job table; meanwhile the mapping completes. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/talent-mappings/%s", "/v1/talent-mappings?agency=" + AGENCY + "&limit=1"})
    void whatIsCompletedHasItsDigest(String path) throws Exception {
        Roster.know(AGENCY);
        Roster.complete(AGENCY);
        JsonPath mapping = bkn.mapped(AGENCY, MappingApi.KEPKA);
        UUID id = mapping.getUUID("id");
        String digest = mapping.getString("digest");
        assertThat(digest).hasSize(64);
        Roster.transaction(connection -> reopen(connection, id));

        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (Connection owner = Roster.connect("talenta.database.owner")) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("select set_config('talenta.agencies', '%', true)");
                statement.execute("lock table job in access exclusive mode");
            }
            Future<JsonPath> read =
                    reader.submit(() -> bkn.get(path.formatted(id)).jsonPath());
            await().atMost(Duration.ofSeconds(10)).until(() -> waiting(owner));
            Roster.run(owner, "update talent_mapping set digest = ? where id = ?", digest, id);
            Roster.run(
                    owner,
                    "update job set state = 'COMPLETED', finished_at = now(), lease_owner = null, lease_until = null where id = ?",
                    id);
            owner.commit();
            JsonPath seen = read.get();
            JsonPath one = seen.get("data") == null ? seen : seen.setRootPath("data[0]");
            assertThat(one.getString("state")).isEqualTo("COMPLETED");
            assertThat(one.getString("digest")).isEqualTo(digest);
        } finally {
            reader.shutdownNow();
        }
    }

    private static void reopen(Connection connection, UUID id) throws SQLException {
        Roster.run(connection, "update talent_mapping set digest = null where id = ?", id);
        Roster.run(connection, """
                update job
                set state = 'RUNNING', finished_at = null, lease_owner = 'test', lease_until = now() + interval '1 hour'
                where id = ?""", id);
    }

    private static boolean waiting(Connection connection) throws SQLException {
        String sql = "select count(*) from pg_locks where not granted and relation = 'job'::regclass";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
