package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A selection of a handful of people, whose outcome is known by hand. */
final class CaseSelection {

    /** An agency that the story has nobody else in. */
    static final String AGENCY = "35.79";

    private final Api evaluator;
    private final Api publisher;
    private final Progress.Ticker ticker;
    private final String path;

    private CaseSelection(Api evaluator, Api publisher, Progress.Ticker ticker, String path) {
        this.evaluator = evaluator;
        this.publisher = publisher;
        this.ticker = ticker;
        this.path = path;
    }

    static CaseSelection create(Api evaluator, Api publisher, Progress.Ticker ticker, String kind, String name) {
        Map<String, Object> request =
                Map.of("kind", kind, "year", 2024, "agency", AGENCY, "name", name + " (sintetis)");
        return new CaseSelection(
                evaluator,
                publisher,
                ticker,
                evaluator.post("/v1/selections", request).location());
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    CaseSelection with(String kind, String csv) {
        await(evaluator.postCsv(path + "/imports?kind=" + kind, csv).location());
        return this;
    }

    /** Evaluates a stage; answers where the evaluation is. */
    String evaluate(String stage) {
        String evaluation = evaluator
                .post(path + "/evaluations", Map.of("stage", stage, "dryRun", false))
                .location();
        await(evaluation);
        return evaluation;
    }

    JsonNode publish(String evaluation) {
        return publisher.post(evaluation + "/publication", Map.of()).body();
    }

    JsonNode result(String evaluation, String participant) {
        return evaluator.get(evaluation + "/results/" + participant);
    }

    /** Holds a result against what is known of it. */
    void expect(String evaluation, String participant, String code, Integer rank) {
        JsonNode result = result(evaluation, participant);
        Outcome expected = new Outcome(code, rank);
        JsonNode given = result.path("rank");
        Outcome actual = new Outcome(result.path("code").asText(), given.isNumber() ? given.asInt() : null);
        if (!expected.equals(actual)) {
            throw new Difference(
                    "%s, participant %s: by hand %s, the suite says %s".formatted(path, participant, expected, actual));
        }
    }

    private void await(String job) {
        new Jobs(evaluator).await(List.of(job), ticker);
    }
}
