package id.talenta.talent;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the tests against the running service share: one boot, one database. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
public abstract class TalentTest {

    protected final TalentApi bkn = TalentApi.as("bkn");
    protected final TalentApi probolinggo = TalentApi.as("bkpsdm-3574");
    protected final TalentApi malang = TalentApi.as("bkpsdm-3507");

    /** A problem with this status and code. */
    protected static JsonPath problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        return response.jsonPath();
    }

    /** Invalid input, of which the first place is in the body. */
    protected static void invalid(Response response, String pointer, String code) {
        JsonPath problem = problem(response, 400, "invalid-request");
        assertThat(problem.getString("errors[0].pointer"))
                .as(response.asString())
                .isEqualTo(pointer);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
    }

    protected static String setting(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    /** The first column of a query, as the application's role, under a scope. */
    protected static List<String> query(String agencies, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.datasource.username"),
                        setting("quarkus.datasource.password"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (agencies != null) {
                statement.execute("select set_config('talenta.agencies', '" + agencies + "', true)");
            }
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
            connection.rollback();
            return rows;
        }
    }
}
