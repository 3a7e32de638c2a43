package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.talenta.demo.StoryRun.MappingRun;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Holds profiles, placements, matrices and scorecards against what the generated input comes to. */
final class StoryComparison {

    private final StoryRun run;
    private final UnaryOperator<List<StaffMember>> recounted;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    /**
     * @param recounted the input that is counted again: the generated one, unless a test spoils it to see that a
     *     difference is found
     */
    StoryComparison(StoryRun run, UnaryOperator<List<StaffMember>> recounted) {
        this.run = run;
        this.recounted = recounted;
    }

    void compare() {
        run.appointed.forEach(this::appointee);
        Map<String, List<StaffMember>> staff = new HashMap<>();
        for (StaffMember one : recounted.apply(run.staff)) {
            staff.computeIfAbsent(one.agency(), agency -> new ArrayList<>()).add(one);
        }
        for (String agency : StoryRun.AGENCIES.keySet()) {
            staff.get(agency).forEach(one -> serving(agency, one));
            mapping(agency, staff.get(agency), run.mappings.get(agency));
            summary(agency, staff.get(agency));
        }
        run.selections.forEach(this::selection);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    String summary() {
        return "%,d figures compared: %s"
                .formatted(compared, differences.isEmpty() ? "all agree" : differences.size() + " differ");
    }

    private void appointee(Appointee one) {
        String what = "profile of participant " + one.who().participantNumber();
        JsonNode profile = one.profile();
        same(what, "name", one.who().name(), profile.path("name").asText());
        same(
                what,
                "birthDate",
                one.who().birthDate().toString(),
                profile.path("birthDate").asText());
        same(what, "sex", one.who().woman() ? "F" : "M", profile.path("sex").asText());
        same(what, "nip", one.nip(), profile.path("nip").asText());
        same(what, "agency", one.run().agency, profile.path("agency").asText());
        same(what, "unit", one.formation().unit(), profile.path("unit").asText());
        same(
                what,
                "position",
                one.formation().position(),
                profile.path("position").asText());
        same(what, "employment", "CPNS", profile.path("employment").asText());
        same(
                what,
                "since",
                Appointing.EFFECTIVE.toString(),
                profile.path("since").asText());
        same(what, "origin", "APPOINTMENT", profile.path("origin").asText());
    }

    private void serving(String agency, StaffMember one) {
        String what = "profile of " + one.name();
        JsonNode profile = run.profiles.get(agency).getOrDefault(one.nip(), MissingNode.getInstance());
        same(what, "name", one.name(), profile.path("name").asText());
        same(
                what,
                "birthDate",
                one.birthDate().toString(),
                profile.path("birthDate").asText());
        same(what, "unit", one.unit(), profile.path("unit").asText());
        same(what, "position", one.post().position(), profile.path("position").asText());
        same(
                what,
                "positionLevel",
                one.post().level(),
                profile.path("positionLevel").asText());
        same(
                what,
                "employment",
                one.employment().name(),
                profile.path("employment").asText());
        same(what, "since", one.since().toString(), profile.path("since").asText());
        same(
                what,
                "performance",
                one.workResult() == null ? null : TalentRecount.predicate(one.workResult(), one.workBehaviour()),
                text(profile.path("performance").path("predicate")));
        same(
                what,
                "competence",
                StandingRecount.competence(one),
                number(profile.path("competence").path("percent")));
        same(
                what,
                "leadership",
                StandingRecount.leadership(one),
                number(profile.path("leadership").path("percent")));
    }

    private void mapping(String agency, List<StaffMember> staff, MappingRun mapping) {
        Map<String, JsonNode> profiles = run.profiles.get(agency);
        Map<String, Position> expected = new HashMap<>();
        // Whoever came in an earlier run is taken as told; this run has no input to count them again from.
        mapping.placements().forEach((id, placement) -> expected.put(id, Position.of(placement)));
        for (Appointee one : run.appointedTo(agency)) {
            expected.put(one.profile().path("id").asText(), Position.unmapped(List.of(TalentRecount.ON_PROBATION)));
        }
        for (StaffMember one : staff) {
            JsonNode profile = profiles.getOrDefault(one.nip(), MissingNode.getInstance());
            expected.put(profile.path("id").asText(), TalentRecount.place(one, run.today));
        }
        Set<String> everybody = new TreeSet<>(expected.keySet());
        everybody.addAll(mapping.placements().keySet());
        for (String id : everybody) {
            JsonNode placement = mapping.placements().get(id);
            same(
                    "mapping of " + agency,
                    "placement of " + id,
                    expected.get(id),
                    placement == null ? null : Position.of(placement));
        }
        same(agency, "people mapped", profiles.size(), mapping.placements().size());
        same(agency, "matrix", Matrix.counted(expected.values()), Matrix.of(mapping.matrix()));
        same(
                agency,
                "digest of placements.csv",
                mapping.fileDigest(),
                text(mapping.mapping().path("digest")));
    }

    private void selection(SelectionRun selection) {
        JsonNode told = Scorecards.selection(run, selection);
        String what = "scorecard of " + selection.agency;
        same(what, "formations", (long) selection.people.formations().size(), whole(told.path("formations")));
        long posts = selection.people.formations().stream()
                .mapToLong(Formation::quota)
                .sum();
        long filled = Tally.withPost(selection.decided.results());
        same(what, "posts", posts, whole(told.path("posts")));
        same(what, "participants", (long) selection.people.applicants().size(), whole(told.path("participants")));
        same(
                what,
                "present",
                selection.people.applicants().stream()
                        .filter(Applicant::present)
                        .count(),
                whole(told.path("present")));
        same(what, "met", selection.skd.counted("met"), whole(told.path("met")));
        same(what, "letThrough", selection.skd.counted("letThrough"), whole(told.path("letThrough")));
        same(what, "filled", filled, whole(told.path("filled")));
        same(what, "empty", posts - filled, whole(told.path("empty")));
        same(what, "appointed", (long) run.appointedTo(selection.agency).size(), whole(told.path("appointed")));
    }

    private void summary(String agency, List<StaffMember> staff) {
        JsonNode talent = run.scorecards.get(agency).path("talent");
        String what = "scorecard of " + agency;
        same(what, "people", (long) run.profiles.get(agency).size(), whole(talent.path("people")));
        Matrix matrix = Matrix.of(run.mappings.get(agency).matrix());
        for (Map.Entry<Integer, Long> box : matrix.boxes().entrySet()) {
            JsonNode told = talent.path("boxes").path(Integer.toString(box.getKey()));
            same(what, "box " + box.getKey(), box.getValue(), told.asLong());
        }
        same(what, "unmapped", matrix.unmapped(), whole(talent.path("unmapped")));
        Map<String, JsonNode> others = new HashMap<>(run.profiles.get(agency));
        staff.forEach(one -> others.remove(one.nip()));
        StandingRecount.ofAgency(staff, others.values())
                .forEach((name, expected) -> same(what, name, expected, number(talent.path(name))));
    }

    private void same(String what, String name, Object ours, Object theirs) {
        compared++;
        boolean equal = ours instanceof BigDecimal a && theirs instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(ours, theirs);
        if (!equal) {
            differences.add("%s, %s: recounted %s, the suite says %s".formatted(what, name, ours, theirs));
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static Long whole(JsonNode value) {
        return value.isIntegralNumber() ? value.asLong() : null;
    }

    private static BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().setScale(2, RoundingMode.UNNECESSARY) : null;
    }
}
