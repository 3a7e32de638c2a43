package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.StoryRun.MappingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What follows publication: the selected are appointed and become talent profiles by event, people who serve already
 * are imported with what is known of their work, mappings place them, and the scorecards of the regions show it.
 */
final class Story {

    /** With the recount of it. */
    static final int STEPS = 10;

    static final String RULE_SET = "talent-kepka-411-2025";

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);
    private static final int FOUR_EYES = 403;

    private final Api calibrator;
    private final Api publisher;
    private final Jobs jobs;
    private final Progress progress;
    private final CivilServantNumber numbers;

    /** @param publisher somebody else than who calibrates */
    Story(Api calibrator, Api publisher, Progress progress, CivilServantNumber numbers) {
        this.calibrator = calibrator;
        this.publisher = publisher;
        this.jobs = new Jobs(calibrator);
        this.progress = progress;
        this.numbers = numbers;
    }

    void run(StoryRun run, int mostAppointments) {
        Appointing appointing = new Appointing(calibrator, numbers);
        progress.step("Appointments", ticker -> {
            List<Appointee> selected = Appointing.selected(run.selections, mostAppointments);
            run.appointed = appointing.appoint(selected, ticker);
            return "%,d appointed, each with a NIP".formatted(run.appointed.size());
        });
        progress.step("Profiles by event", ticker -> {
            Instant began = Instant.now();
            run.appointed = appointing.awaitProfiles(run.appointed, ticker);
            return "%,d profiles, all found %,d ms after the last appointment"
                    .formatted(
                            run.appointed.size(),
                            Duration.between(began, Instant.now()).toMillis());
        });
        TalentIntake intake = new TalentIntake(calibrator);
        progress.step("Existing staff", ticker -> {
            run.staff = intake.people(run.staff, numbers, ticker);
            return "%,d people of %d agencies imported".formatted(run.staff.size(), StoryRun.AGENCIES.size());
        });
        records(intake, "appraisals", TalentCsv.appraisals(run.staff, run.appraised()));
        records(intake, "assessments", TalentCsv.assessments(run.staff, run.today));
        progress.step("Mappings", ticker -> {
            map(run, ticker);
            return "%d rounds by %s".formatted(run.mappings.size(), RULE_SET);
        });
        progress.step("Four eyes", ticker -> {
            run.mappings.values().forEach(this::refuseOwnPublication);
            return "who calibrated may not publish";
        });
        progress.step("Mappings published", ticker -> {
            run.mappings.replaceAll((agency, mapping) -> publish(mapping));
            return "%d published by another person".formatted(run.mappings.size());
        });
        StoryRun.AGENCIES.keySet().forEach(agency -> run.profiles.put(agency, profiles(agency)));
        progress.step("Scorecards", ticker -> {
            Instant began = Instant.now();
            new Scorecards(calibrator).awaitTold(run, began.plus(TOLD_WITHIN));
            return "%d, up to date %,d ms after publication"
                    .formatted(
                            run.scorecards.size(),
                            Duration.between(began, Instant.now()).toMillis());
        });
    }

    private void records(TalentIntake intake, String kind, String csv) {
        progress.step(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1), ticker -> {
            intake.records(kind, csv, ticker);
            return String.format(Locale.ROOT, "%,d imported", csv.lines().count() - 1);
        });
    }

    private void map(StoryRun run, Progress.Ticker ticker) {
        Map<String, String> paths = new TreeMap<>();
        for (String agency : StoryRun.AGENCIES.keySet()) {
            Map<String, Object> request =
                    Map.of("agency", agency, "period", Integer.toString(run.today.getYear()), "ruleSet", RULE_SET);
            paths.put(agency, calibrator.post("/v1/talent-mappings", request).location());
        }
        jobs.await(List.copyOf(paths.values()), ticker);
        paths.forEach((agency, path) -> run.mappings.put(agency, read(path)));
    }

    private MappingRun read(String path) {
        Map<String, JsonNode> placements = new HashMap<>();
        calibrator.pages(
                path + "/placements", one -> placements.put(one.path("talent").asText(), one));
        return new MappingRun(
                path,
                calibrator.get(path),
                calibrator.get(path + "/matrix"),
                placements,
                Comparison.sha256(calibrator.csv(path + "/placements.csv")));
    }

    private void refuseOwnPublication(MappingRun mapping) {
        try {
            calibrator.post(mapping.path() + "/publication", Map.of());
        } catch (ApiProblem refused) {
            if (refused.status() == FOUR_EYES && "four-eyes".equals(refused.code())) {
                return;
            }
            throw refused;
        }
        throw new Difference("%s was published by who made it".formatted(mapping.path()));
    }

    private MappingRun publish(MappingRun mapping) {
        publisher.post(mapping.path() + "/publication", Map.of());
        return read(mapping.path());
    }

    private Map<String, JsonNode> profiles(String agency) {
        Map<String, JsonNode> profiles = new HashMap<>();
        calibrator.pages(
                "/v1/talents?agency=" + agency,
                one -> profiles.put(one.path("nip").asText(), one));
        return profiles;
    }

    /** The agencies that the scorecards are compared of. */
    static List<String> compared(StoryRun run) {
        List<String> agencies = new ArrayList<>(StoryRun.AGENCIES.keySet());
        run.selections.stream()
                .map(selection -> selection.agency)
                .filter(agency -> !agencies.contains(agency))
                .forEach(agencies::add);
        return agencies;
    }
}
