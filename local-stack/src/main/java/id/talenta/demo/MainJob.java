package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.SelectionRun.StageRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The suite's main job, step by step: scores in, explained decisions out, for every agency at once. */
final class MainJob {

    static final int STEPS = 12;

    private final Api evaluator;
    private final Api publisher;
    private final Jobs jobs;
    private final Progress progress;
    private final long seed;

    MainJob(Api evaluator, Api publisher, Progress progress, long seed) {
        this.evaluator = evaluator;
        this.publisher = publisher;
        this.jobs = new Jobs(evaluator);
        this.progress = progress;
        this.seed = seed;
    }

    void run(List<SelectionRun> runs) {
        progress.step("Selections", ticker -> {
            runs.forEach(this::createSelection);
            return "%d created".formatted(runs.size());
        });
        imports("Formations", "formations", runs, run -> Csv.formations(run.people.formations()));
        imports("Participants", "participants", runs, run -> Csv.participants(run.people.applicants()));
        imports("SKD scores", "skd", runs, run -> Csv.skd(run.people.applicants()));
        progress.step("SKD evaluation", ticker -> {
            evaluate("SKD", runs, ticker).forEach((run, path) -> run.skd = read(path));
            return "%,d let through to SKB"
                    .formatted(sum(runs, run -> letThrough(run).size()));
        });
        runs.forEach(run -> run.skb.putAll(SkbGenerator.draw(run.people, letThrough(run), seed)));
        List<SelectionRun> withSkb =
                runs.stream().filter(run -> !run.skb.isEmpty()).toList();
        imports("SKB scores", "skb", withSkb, run -> Csv.skb(run.skb.values()));
        progress.step("FINAL evaluation", ticker -> {
            evaluate("FINAL", runs, ticker).forEach((run, path) -> run.finals = read(path));
            return "%,d selected, %,d undecided"
                    .formatted(
                            sum(runs, run -> (int) Tally.withPost(run.finals.results())),
                            sum(runs, run -> count(run.finals, "UNDECIDED")));
        });
        progress.step("Premature publication", ticker -> refusePublication(runs));
        progress.step("Committee decisions", ticker -> {
            runs.forEach(this::decide);
            return "%d ties decided, with reasons".formatted(sum(runs, run -> run.decisions.size()));
        });
        progress.step("Publication", ticker -> {
            runs.forEach(run -> publisher.post(run.finals.path() + "/publication", Map.of()));
            return "%d published by another client".formatted(runs.size());
        });
        progress.step("Published results", ticker -> {
            runs.forEach(run -> run.decided = read(run.finals.path()));
            return "%,d posts filled, %,d of them by people of other formations"
                    .formatted(sum(runs, run -> (int) Tally.withPost(run.decided.results())), sum(runs, run ->
                            (int) Tally.moved(run.decided.results())));
        });
    }

    private void createSelection(SelectionRun run) {
        Map<String, Object> request = Map.of(
                "kind",
                "CPNS",
                "year",
                2024,
                "agency",
                run.agency,
                "name",
                "CPNS 2024 " + run.agencyName + " (sintetis)");
        run.path = evaluator.post("/v1/selections", request).location();
    }

    private void imports(String title, String kind, List<SelectionRun> runs, Function<SelectionRun, String> csv) {
        progress.step(title, ticker -> {
            List<String> paths = new ArrayList<>();
            long rows = 0;
            for (SelectionRun run : runs) {
                String text = csv.apply(run);
                rows += text.lines().count() - 1;
                paths.add(evaluator
                        .postCsv(run.path + "/imports?kind=" + kind, text)
                        .location());
            }
            jobs.await(paths, ticker);
            return String.format(Locale.ROOT, "%,d rows imported", rows);
        });
    }

    private Map<SelectionRun, String> evaluate(String stage, List<SelectionRun> runs, Progress.Ticker ticker) {
        Map<SelectionRun, String> paths = new HashMap<>();
        for (SelectionRun run : runs) {
            Map<String, Object> request = Map.of("stage", stage, "dryRun", false);
            paths.put(run, evaluator.post(run.path + "/evaluations", request).location());
        }
        jobs.await(List.copyOf(paths.values()), ticker);
        return paths;
    }

    private StageRun read(String path) {
        JsonNode evaluation = evaluator.get(path);
        Map<String, Outcome> results = new TreeMap<>();
        evaluator.pages(path + "/results", result -> {
            JsonNode rank = result.path("rank");
            results.put(
                    result.path("participantNumber").asText(),
                    new Outcome(
                            result.path("code").asText(),
                            rank.isNumber() ? rank.asInt() : null,
                            result.path("placedFormationCode").asText(null)));
        });
        return new StageRun(path, evaluation, results);
    }

    private String refusePublication(List<SelectionRun> runs) {
        List<SelectionRun> undecided =
                runs.stream().filter(run -> count(run.finals, "UNDECIDED") > 0).toList();
        for (SelectionRun run : undecided) {
            try {
                publisher.post(run.finals.path() + "/publication", Map.of());
            } catch (ApiProblem refused) {
                if (refused.status() == 409 && refused.code().equals("ties-undecided")) {
                    continue;
                }
                throw refused;
            }
            throw new Difference("%s was published although people are undecided".formatted(run.finals.path()));
        }
        return "refused for %d selections with undecided people, as it must be".formatted(undecided.size());
    }

    /** Gives the posts that are left in each undecided group; who loses one tie may then be in another, for an empty post. */
    private void decide(SelectionRun run) {
        StageRun stage = run.finals;
        Map<String, List<String>> undecided = undecided(run, stage);
        while (!undecided.isEmpty()) {
            for (Map.Entry<String, List<String>> tie : undecided.entrySet()) {
                decide(run, stage, tie.getKey(), tie.getValue());
            }
            stage = read(stage.path());
            undecided = undecided(run, stage);
        }
    }

    private void decide(SelectionRun run, StageRun stage, String formation, List<String> equals) {
        int left = run.people.formation(formation).quota() - postsTaken(run, stage, formation);
        List<String> selected = equals.stream().sorted().limit(left).toList();
        evaluator.post(
                stage.path() + "/decisions",
                Map.of(
                        "formationCode",
                        formation,
                        "selected",
                        selected,
                        "reason",
                        "Equal on every criterion of the order; decided by lot in the committee's session.",
                        "reference",
                        "BA-%03d/PANSELDA/2024".formatted(run.decisions.size() + 1)));
        run.decisions.put(formation, Set.copyOf(selected));
    }

    /** By the formation whose posts they are undecided about. */
    private Map<String, List<String>> undecided(SelectionRun run, StageRun stage) {
        Map<String, List<String>> found = new TreeMap<>();
        run.people.applicants().stream()
                .map(Applicant::participantNumber)
                .filter(number -> stage.results().containsKey(number))
                .filter(number -> "UNDECIDED".equals(stage.results().get(number).code()))
                .forEach(number -> found.computeIfAbsent(undecidedAbout(stage, number), key -> new ArrayList<>())
                        .add(number));
        return found;
    }

    private String undecidedAbout(StageRun stage, String number) {
        JsonNode result = evaluator.get(stage.path() + "/results/" + number);
        for (JsonNode reason : result.path("reasons")) {
            if ("OPTIMISATION".equals(reason.path("criterion").asText())) {
                return reason.path("bound").asText();
            }
        }
        return result.path("formationCode").asText();
    }

    private static int postsTaken(SelectionRun run, StageRun stage, String formation) {
        return (int) run.people.applicants().stream()
                .filter(one -> stage.results().containsKey(one.participantNumber()))
                .filter(one -> {
                    Outcome outcome = stage.results().get(one.participantNumber());
                    return outcome.hasPost() && formation.equals(outcome.placeOf(one));
                })
                .count();
    }

    private static Set<String> letThrough(SelectionRun run) {
        return run.skd.results().entrySet().stream()
                .filter(entry -> "P/L".equals(entry.getValue().code()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int count(StageRun stage, String code) {
        return (int) stage.results().values().stream()
                .filter(outcome -> code.equals(outcome.code()))
                .count();
    }

    private static int sum(List<SelectionRun> runs, Function<SelectionRun, Integer> count) {
        return runs.stream().mapToInt(count::apply).sum();
    }
}
