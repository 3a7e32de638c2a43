package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.ApplicantGenerator;
import id.talenta.demo.Csv;
import id.talenta.demo.FormationSource;
import id.talenta.demo.Population;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The times that a job tells are those of its work: who looks on sees it run for about as long. */
class JobTimesIT {

    private static final int PEOPLE = 150_000;

    private final RunningSuite suite = RunningSuite.get();
    private final Client bkn = Client.of(suite, "bkn");

    @Test
    void anImportTellsHowLongItTook() {
        Population people = ApplicantGenerator.invent(FormationSource.ofTheProject(), PEOPLE, 5);
        Selection selection = Selection.of(bkn, "35.74", people).withFormations();
        byte[] csv = Csv.participants(people.applicants()).getBytes(StandardCharsets.UTF_8);
        Answer accepted = bkn.postCsv(selection.path() + "/imports?kind=participants", csv);
        looksAsLongAsItTells(URI.create(accepted.header("Location")).getRawPath());
    }

    @Test
    void anEvaluationTellsHowLongItTook() {
        Population people = ApplicantGenerator.invent(FormationSource.ofTheProject(), PEOPLE, 6);
        Selection selection = Selection.of(bkn, "35.74", people).withSkd();
        looksAsLongAsItTells(selection.startEvaluation("SKD"));
    }

    private void looksAsLongAsItTells(String path) {
        Instant firstSeen = null;
        Instant lastSeen = null;
        JsonNode job = bkn.get(path).json();
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!Jobs.isOver(job) && Instant.now().isBefore(limit)) {
            if ("RUNNING".equals(job.path("state").asText())) {
                lastSeen = Instant.now();
                firstSeen = firstSeen == null ? lastSeen : firstSeen;
            }
            Waiting.pause(Duration.ofMillis(20));
            job = bkn.get(path).json();
        }
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("COMPLETED");
        assertThat(firstSeen).as("it must have been seen running").isNotNull();
        Duration seen = Duration.between(firstSeen, lastSeen);
        Duration told = Duration.between(
                Instant.parse(job.path("startedAt").asText()),
                Instant.parse(job.path("finishedAt").asText()));
        assertThat(told)
                .as("seen running for %s, from first to last look", seen)
                .isGreaterThan(seen.dividedBy(2));
    }
}
