package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Waits for imports and evaluations, which are their own jobs. */
final class Jobs {

    private static final Duration POLL = Duration.ofMillis(120);
    private static final int REJECTIONS_SHOWN = 10;

    private final Api api;

    Jobs(Api api) {
        this.api = api;
    }

    /** Returns when all are completed; throws what went wrong when one is not. */
    void await(List<String> paths, Progress.Ticker ticker) {
        int done = 0;
        for (String path : paths) {
            JsonNode job = api.get(path);
            while (isUnderWay(job)) {
                if (paths.size() == 1) {
                    ticker.at(job.path("processed").asLong(), job.path("total").asLong(), "rows");
                } else {
                    ticker.at(done, paths.size(), "selections");
                }
                Api.pause(POLL);
                job = api.get(path);
            }
            if (!"COMPLETED".equals(job.path("state").asText())) {
                throw new JobFailed(describe(path, job));
            }
            done++;
        }
    }

    private static boolean isUnderWay(JsonNode job) {
        String state = job.path("state").asText();
        return "QUEUED".equals(state) || "RUNNING".equals(state);
    }

    private String describe(String path, JsonNode job) {
        StringBuilder text = new StringBuilder("%s is %s%n    code: %s%n    detail: %s"
                .formatted(
                        path,
                        job.path("state").asText(),
                        job.path("failure").path("code").asText(),
                        job.path("failure").path("detail").asText()));
        if (job.path("rejected").asLong() > 0 && path.contains("imports/")) {
            String rejections = new String(api.csv(path + "/rejections"), StandardCharsets.UTF_8);
            text.append("%n    rejected: %s".formatted(job.path("rejected").asText()));
            rejections
                    .lines()
                    .limit(REJECTIONS_SHOWN + 1L)
                    .forEach(line -> text.append("%n    ".formatted()).append(line));
        }
        return text.toString();
    }

    /** A job that did not complete, with its own account of why. */
    static final class JobFailed extends RuntimeException {

        JobFailed(String message) {
            super(message);
        }
    }
}
