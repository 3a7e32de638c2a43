package id.talenta.platform.data.people;

import static io.restassured.RestAssured.given;

import id.talenta.local.testing.StackResource;
import id.talenta.local.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the tests against the running application share: one boot and one database for all of them. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "people"),
            @ResourceArg(name = "kafka", value = "true"),
            @ResourceArg(name = "topics", value = "talenta.test.moves.v1,talenta.test.places.v1")
        })
public abstract class PeopleTest {

    /** Who reads and writes the people of Kota Probolinggo. */
    protected static final String PROBOLINGGO =
            TestTokens.with("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:write", "audit:read");

    /** Who reads and writes everybody in East Java. */
    protected static final String EAST_JAVA =
            TestTokens.with("pemprov-jatim", List.of("35.*"), "casn:read", "casn:write", "audit:read");

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    protected static Response add(String token, String key, String agency, int number, String name) {
        RequestSpecification request = as(token).contentType("application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(Map.of("agency", agency, "number", number, "name", name))
                .post("/v1/people");
    }

    /** A connection of one of the three roles, without the code in between. */
    protected static Connection connect(Role role) throws SQLException {
        return DriverManager.getConnection(
                config("quarkus.datasource.jdbc.url"), config(role.key + ".username"), config(role.key + ".password"));
    }

    /** The roles of a service's database. */
    protected enum Role {
        OWNER("talenta.database.owner"),
        APP("quarkus.datasource"),
        LOADER("talenta.database.loader");

        private final String key;

        Role(String key) {
            this.key = key;
        }
    }

    /** The service loses its connections and gets no new ones. */
    protected static void refuseConnections(boolean refuse) throws SQLException {
        String url =
                "jdbc:postgresql://127.0.0.1:" + Integer.getInteger("talenta.testing.postgresql-port") + "/postgres";
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role people_app connection limit " + (refuse ? 0 : -1));
            if (refuse) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'people_app'");
            } else {
                // what the pool still has of them is dead; no test that follows is to get one
                Arc.container().instance(AgroalDataSource.class).get().flush(AgroalDataSource.FlushMode.ALL);
            }
        }
    }

    private static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    /** Runs SQL as a role, with a scope where one is given. */
    protected static List<String> sql(Role role, String patterns, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            if (patterns != null) {
                statement.execute("select set_config('talenta.agencies', '" + patterns + "', false)");
            }
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
            return rows;
        }
    }
}
