package id.talenta.casn.appointment;

import static id.talenta.casn.appointment.Pipelines.because;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who has waited too long, and what is kept of the waiting. */
@QuarkusTest
class WaitingTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "talenta.database.owner.username")
    String owner;

    @ConfigProperty(name = "talenta.database.owner.password")
    String ownerPassword;

    @Test
    void theOverdueAreFoundByTheDaysInTheirState() throws SQLException {
        String agencyCode = "35.77";
        String late = Pipelines.at(bkn, SmallSelection.published(bkn, agencyCode));
        String onTime = Pipelines.at(bkn, SmallSelection.published(bkn, agencyCode));
        String over = Pipelines.at(bkn, SmallSelection.published(bkn, agencyCode), because("APS"));
        age(late, 31);
        age(onTime, 30);
        age(over, 400);
        bkn.get("/v1/appointments?overdue=true&agency=" + agencyCode)
                .then()
                .body("data.id", equalTo(List.of(idOf(late))))
                .body("data[0].daysInState", equalTo(31))
                .body("data[0].daysLimit", equalTo(30))
                .body("data[0].overdue", equalTo(true))
                .body("data[0].days[0].days", equalTo(31));
        bkn.get("/v1/appointments?overdue=false&agency=" + agencyCode)
                .then()
                .body("data.id", equalTo(List.of(idOf(over), idOf(onTime))))
                .body("data.overdue", equalTo(List.of(false, false)));
        bkn.get("/v1/appointments?overdue=true&state=BTS&agency=" + agencyCode)
                .then()
                .body("data", equalTo(List.of()));
    }

    @Test
    void theHistoryCannotBeChangedByTheApplication() throws SQLException {
        Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"));
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update appointment_transition set reason = 'x'",
                    "delete from appointment_transition",
                    "update replacement set tie_reason = 'x'")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    /** As if the appointment had come into its state so many days ago. */
    private void age(String path, int days) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('talenta.agencies', '%', false)");
            statement.execute("update appointment set changed_at = changed_at - interval '" + days
                    + " days' where id = '" + idOf(path) + "'");
            statement.execute("update appointment_transition set moved_at = moved_at - interval '" + days
                    + " days' where appointment_id = '" + idOf(path) + "'");
        }
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
