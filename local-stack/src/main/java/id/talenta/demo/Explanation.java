package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.PlantedTie.Kind;
import id.talenta.demo.SelectionRun.StageRun;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why some people stand where they stand, in the suite's own words. */
final class Explanation {

    private Explanation() {}

    /** A tie-break, a tie at the cut of SKD, and a post filled by somebody of another formation: one of each that there is. */
    static void print(List<SelectionRun> runs, Api api, PrintStream out) {
        runs.stream().max(Comparator.comparingInt(run -> run.skb.size())).ifPresent(run -> {
            String number = interesting(run);
            head(run, number, out);
            print("SKD", run.skd, number, api, out);
            if (run.skb.containsKey(number)) {
                print("FINAL", run.decided, number, api, out);
            }
        });
        first(runs, Explanation::tiedAtTheCut, (run, number) -> {
            head(run, number, out);
            print("SKD", run.skd, number, api, out);
        });
        first(runs, Explanation::moved, (run, number) -> {
            head(run, number, out);
            print("FINAL", run.decided, number, api, out);
        });
    }

    private static void first(
            List<SelectionRun> runs,
            Function<SelectionRun, Optional<String>> found,
            BiConsumer<SelectionRun, String> print) {
        for (SelectionRun run : runs) {
            Optional<String> number = found.apply(run);
            if (number.isPresent()) {
                print.accept(run, number.get());
                return;
            }
        }
    }

    private static void head(SelectionRun run, String number, PrintStream out) {
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
    }

    /** Somebody of a formation of which more were let through than three times its posts. */
    private static Optional<String> tiedAtTheCut(SelectionRun run) {
        Map<String, Integer> places = new HashMap<>();
        run.people.formations().forEach(formation -> places.put(formation.code(), formation.skbPlaces()));
        Map<String, List<Applicant>> through = run.people.applicants().stream()
                .filter(one -> "P/L"
                        .equals(run.skd.results().get(one.participantNumber()).code()))
                .collect(Collectors.groupingBy(Applicant::formationCode, TreeMap::new, Collectors.toList()));
        return through.entrySet().stream()
                .filter(formation -> formation.getValue().size() > places.get(formation.getKey()))
                .findFirst()
                .map(formation -> formation.getValue().stream()
                        .map(Applicant::participantNumber)
                        .max(Comparator.comparingInt(
                                number -> run.skd.results().get(number).rank()))
                        .orElseThrow());
    }

    /** Somebody whose post is of another formation. */
    private static Optional<String> moved(SelectionRun run) {
        return run.decided.results().entrySet().stream()
                .filter(entry -> entry.getValue().placedIn() != null)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
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
