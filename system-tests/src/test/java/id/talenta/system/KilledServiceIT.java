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

/** A service that is killed leaves no half of anything, and no job that runs for ever. */
class KilledServiceIT {

    private static final int MANY = 150_000;
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);
    private static final Population PEOPLE = ApplicantGenerator.invent(FormationSource.ofTheProject(), MANY, 7);

    private final RunningSuite suite = RunningSuite.get();
    private final Client bkn = Client.of(suite, "bkn");

    @Test
    void killedDuringAnImportItTakesAllOrNothing() {
        Selection selection = Selection.of(bkn, "35.74", PEOPLE).withFormations();
        byte[] csv = Csv.participants(PEOPLE.applicants()).getBytes(StandardCharsets.UTF_8);
        Answer accepted = bkn.postCsv(selection.path() + "/imports?kind=participants", csv);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = URI.create(accepted.header("Location")).getRawPath();

        killWhenUnderWay(job);
        JsonNode ended = endAfterRestart(job);

        if ("FAILED".equals(ended.path("state").asText())) {
            assertThat(bkn.get(selection.path() + "/participants?limit=1")
                            .json()
                            .path("data"))
                    .isEmpty();
            Import again = Import.send(bkn, selection.path(), "participants", csv);
            assertThat(again.completed()).as(again.said()).isTrue();
        } else {
            assertThat(ended.path("processed").asLong()).isEqualTo(MANY);
        }
        // Scores of all find everybody there, and an evaluation finds nobody else.
        Import scores = Import.send(bkn, selection.path(), "skd", Csv.skd(PEOPLE.applicants()));
        assertThat(scores.completed()).as(scores.said()).isTrue();
        JsonNode evaluation = bkn.get(selection.evaluate("SKD")).json();
        assertThat(evaluation.at("/counts/participants").asLong()).isEqualTo(MANY);
    }

    @Test
    void killedDuringAnEvaluationItDecidesOnceOrNotAtAll() {
        Selection selection = Selection.of(bkn, "35.74", PEOPLE).withSkd();
        String evaluation = selection.startEvaluation("SKD");

        killWhenUnderWay(evaluation);
        JsonNode ended = endAfterRestart(evaluation);

        if ("FAILED".equals(ended.path("state").asText())) {
            assertThat(ended.path("resultDigest").isTextual()).isFalse();
        }
        String again = selection.evaluate("SKD");
        JsonNode second = bkn.get(again).json();
        assertThat(second.path("counts").path("participants").asLong()).isEqualTo(MANY);
        if ("COMPLETED".equals(ended.path("state").asText())) {
            assertThat(ended.path("resultDigest")).isEqualTo(second.path("resultDigest"));
            assertThat(ended.path("counts")).isEqualTo(second.path("counts"));
        }
    }

    private void killWhenUnderWay(String job) {
        JsonNode seen = Waiting.until(
                "the start of " + job,
                Duration.ofSeconds(20),
                () -> bkn.get(job).json(),
                now -> !"QUEUED".equals(now.path("state").asText()));
        assertThat(seen.path("state").asText())
                .as("the job must still be under way when its process is killed")
                .isEqualTo("RUNNING");
        suite.casn().kill();
        Answer meanwhile = bkn.get(job);
        assertThat(meanwhile.status()).isIn(502, 503);
        meanwhile.problem(meanwhile.status());
        assertThat(bkn.get("/v1/regions").status()).isEqualTo(200);
        suite.casn().start();
        suite.casn().awaitReady();
    }

    /** Taken over or given up within 30 s; then the work itself may take its time. */
    private JsonNode endAfterRestart(String job) {
        Instant ready = Instant.now();
        JsonNode before = bkn.get(job).json();
        Waiting.until(
                "a sign of life of " + job,
                TAKEN_OVER_WITHIN,
                () -> bkn.get(job).json(),
                now -> Jobs.isOver(now)
                        || !now.path("startedAt").equals(before.path("startedAt"))
                        || now.path("processed").asLong()
                                != before.path("processed").asLong());
        System.out.printf("%s taken over %s after the restart%n", job, Duration.between(ready, Instant.now()));
        return Jobs.await(bkn, job, Duration.ofMinutes(2));
    }
}
