package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.PlantedTie.Kind;
import id.talenta.demo.SelectionRun.StageRun;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Why one person stands where they stand, in the suite's own words. */
final class Explanation {

    private Explanation() {}

    static void print(List<SelectionRun> runs, Api api, PrintStream out) {
        runs.stream().max(Comparator.comparingInt(run -> run.skb.size())).ifPresent(run -> {
            String number = interesting(run);
            Applicant who = run.people.applicants().stream()
                    .filter(one -> one.participantNumber().equals(number))
                    .findFirst()
                    .orElseThrow();
            Formation formation = run.people.formations().stream()
                    .filter(f -> f.code().equals(who.formationCode()))
                    .findFirst()
                    .orElseThrow();
            out.printf(
                    "Why participant %s (%s) stands where they stand: %s, %s, %d posts%n",
                    number, who.name(), formation.position(), formation.needType(), formation.quota());
            print("SKD", run.skd, number, api, out);
            if (run.skb.containsKey(number)) {
                print("FINAL", run.decided, number, api, out);
            }
        });
    }

    /** Somebody whom a tie-break decided tells more than somebody far ahead. */
    private static String interesting(SelectionRun run) {
        return run.people.ties().stream()
                .filter(tie -> tie.kind() == Kind.AGE || tie.kind() == Kind.GPA)
                .flatMap(tie -> tie.participantNumbers().stream())
                .filter(number -> run.decided.results().containsKey(number))
                .filter(number ->
                        "P/TL".equals(run.decided.results().get(number).code()))
                .findFirst()
                .or(() -> run.decided.results().entrySet().stream()
                        .filter(entry -> "P/L".equals(entry.getValue().code()))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElseGet(() -> run.people.applicants().get(0).participantNumber());
    }

    private static void print(String stage, StageRun run, String number, Api api, PrintStream out) {
        JsonNode result = api.get(run.path() + "/results/" + number);
        out.printf(
                "  %s: %s%s, scores %s%n",
                stage,
                result.path("code").asText(),
                result.path("rank").isNumber() ? ", rank " + result.path("rank").asInt() : "",
                result.path("scores"));
        for (JsonNode reason : result.path("reasons")) {
            out.printf(
                    "    %-10s %s%n",
                    reason.path("criterion").asText(), reason.path("outcome").asText());
            out.printf("      id: %s%n", reason.path("text").path("id").asText());
            out.printf("      en: %s%n", reason.path("text").path("en").asText());
        }
        out.println();
    }
}
