package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.ApplicantGenerator;
import id.talenta.demo.FormationSource;
import id.talenta.demo.Population;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database's statistics are always a little older than the selection that has just been imported, so its planner takes
 * that for empty. An evaluation must not take the square of its size for it.
 */
class LateStatisticsIT {

    private static final int PEOPLE = 60_000;

    private final RunningSuite suite = RunningSuite.get();
    private final Client bkn = Client.of(suite, "bkn");

    @Test
    void aLargeSelectionIsEvaluatedInTimeBeforeItsStatisticsAreTaken() throws SQLException {
        for (int i = 0; i < 3; i++) {
            Selection.of(bkn, "35.74", 1500).withSkd();
        }
        takeStatistics();
        Population people = ApplicantGenerator.invent(FormationSource.ofTheProject(), PEOPLE, 3);
        Selection selection = Selection.of(bkn, "35.74", people).withSkd();

        String evaluation = selection.startEvaluation("SKD");
        JsonNode job = Jobs.await(bkn, evaluation, Duration.ofSeconds(60));

        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("COMPLETED");
        assertThat(job.at("/counts/participants").asInt()).isEqualTo(PEOPLE);
    }

    /** What the database does by itself, at a time that no test can choose. */
    private void takeStatistics() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(suite.postgres().jdbcUrl("casn"));
        source.setUser("postgres");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze participant, skd_score, skb_score, formation, evaluation_result");
        }
    }
}
