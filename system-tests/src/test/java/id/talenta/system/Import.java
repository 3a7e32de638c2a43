package id.talenta.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * How an import ended: refused at once by a problem detail, or as a job.
 *
 * @param state the job's last state, or REFUSED
 * @param said everything that the client is told about what was wrong
 */
record Import(String state, String said, String path, JsonNode job, Times times) {

    /**
     * By the client's clock.
     *
     * @param upload until the import was accepted
     * @param work from then until its end was seen
     */
    record Times(Duration upload, Duration work) {

        Duration all() {
            return upload.plus(work);
        }
    }

    static Import send(Client client, String selection, String kind, String csv) {
        return send(client, selection, kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    static Import send(Client client, String selection, String kind, byte[] csv) {
        Instant began = Instant.now();
        Answer answer = client.postCsv(selection + "/imports?kind=" + kind, csv);
        if (answer.status() != 202) {
            answer.problem(answer.status());
            return new Import("REFUSED", answer.text(), null, answer.json(), null);
        }
        String path = URI.create(answer.header("Location")).getRawPath();
        Instant accepted = Instant.now();
        JsonNode job = Jobs.await(client, path, Duration.ofMinutes(5));
        Times times = new Times(Duration.between(began, accepted), Duration.between(accepted, Instant.now()));
        String rejections =
                client.get(path + "/rejections", "Accept", "text/csv").text();
        return new Import(job.path("state").asText(), job.path("failure") + "\n" + rejections, path, job, times);
    }

    boolean completed() {
        return "COMPLETED".equals(state);
    }
}
