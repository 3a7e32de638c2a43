package id.talenta.casn.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What was published is the same afterwards, whatever the program asks of the database. */
@QuarkusTest
class PublishedStaysTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void neitherResultsNorDigestsNorTiesChange() throws SQLException {
        String selection = SmallSelection.published(bkn, "35.74");
        String published =
                bkn.get("/v1/selections/" + selection + "/publications").path("data[0].evaluation");
        String other = bkn.evaluated(selection, "FINAL").getString("id");
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('talenta.agencies', '%', false)");
            for (String change : new String[] {
                "update evaluation_result set code = 'P/TL' where evaluation_id = '%s'",
                "update evaluation set result_digest = repeat('0', 64) where id = '%s'",
                "update evaluation set counts = '{}' where id = '%s'",
                "insert into tie_decision (id, evaluation_id, agency, formation_code, selected, reason, reference, decided_by, decided_at)"
                        + " select gen_random_uuid(), id, agency, 'F-2', '{201}', 'r', 'r', 'd', now() from evaluation where id = '%s'"
            }) {
                assertThatThrownBy(() -> statement.execute(change.formatted(published)))
                        .as(change)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("23001"));
                // of one that is not published it is allowed, so nothing else has refused it
                assertThat(statement.executeUpdate(change.formatted(other)))
                        .as(change)
                        .isPositive();
            }
        }
    }
}
