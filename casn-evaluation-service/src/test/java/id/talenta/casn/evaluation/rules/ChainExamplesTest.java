package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.DocumentPage.NOTHING;
import static id.talenta.casn.evaluation.rules.CasnExamplesTest.PAGE;
import static id.talenta.casn.evaluation.rules.CasnExamplesTest.computed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code docs/casn-examples.md} says of empty posts of CPNS is what the shipped rule sets come to. */
class ChainExamplesTest {

    private static final CpnsRules RULES = RuleSetFile.cpns(2024, 3);
    private static final String ANY_QUALIFICATION = "S-1 AKUNTANSI";

    private final Map<String, FormationNeed> needs = new LinkedHashMap<>();
    private final Map<String, FormationPlace> places = new HashMap<>();
    private final Map<String, FinalCandidate> people = new LinkedHashMap<>();
    private final Map<String, Placement> placements = new HashMap<>();
    private ChainResult chain;

    @Test
    void theStepsAreThoseOfTheRuleSet() {
        for (int version : List.of(2, 3, 4)) {
            List<OptimisationStep> steps =
                    RuleSetFile.cpns(2024, version).finalResult().optimisation().steps();
            List<Map<String, String>> written =
                    steps.stream().map(ChainExamplesTest::written).toList();
            assertThat(PAGE.table("chain-steps")).isEqualTo(written);
        }
    }

    private static Map<String, String> written(OptimisationStep step) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("step", step.code());
        row.put("into formations of", step.to() == OptimisationStep.Receivers.UMUM ? "UMUM" : "special");
        row.put(
                "from formations of",
                switch (step.from()) {
                    case UMUM -> "UMUM";
                    case KHUSUS -> "special";
                    case SAME -> "the same need type";
                    case OTHER -> "another need type";
                    case ANY -> "any";
                });
        row.put("location", step.location().name().toLowerCase(Locale.ROOT));
        row.put("must meet the grade of the receiving formation", step.passingGrade() ? "yes" : "no");
        row.put("code", step.resultCode());
        return row;
    }

    @Test
    void theEmptyPostsAreFilledSo() {
        fill();
        List<Map<String, String>> rows = PAGE.table("chain-people");
        assertThat(rows).isEqualTo(computed(rows, (row, i) -> {
            Placement placed = placements.get(row.get("participant"));
            Move move = moved(row.get("participant"));
            row.put("final score", score(row.get("participant")));
            row.put("rank", String.valueOf(placed.rank()));
            row.put("code", move == null ? placed.code() : ChainWorld.codeOf(move));
            row.put("step", move == null ? NOTHING : move.stepCode());
            row.put("post of", move == null ? NOTHING : move.formationCode());
        }));
    }

    @Test
    void stepByStep() {
        fill();
        List<Map<String, String>> walk = new ArrayList<>();
        for (QueueCut queue : chain.queues()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("step", queue.stepCode());
            row.put("formation", queue.formationCode());
            row.put("empty before", String.valueOf(queue.posts()));
            row.put(
                    "goes to",
                    String.join(
                            ", ",
                            people.keySet().stream()
                                    .filter(number -> isOf(queue, moved(number)))
                                    .toList()));
            walk.add(row);
        }
        assertThat(PAGE.table("chain-walk")).isEqualTo(walk);
        Move behind = chain.moves().get("G");
        assertThat(behind.kind()).isEqualTo(Move.Kind.NOT_MOVED);
        assertThat(behind.stepCode() + " of " + behind.formationCode()).isEqualTo("U-2 of F-1");
    }

    private static boolean isOf(QueueCut queue, Move move) {
        return move != null
                && move.stepCode().equals(queue.stepCode())
                && move.formationCode().equals(queue.formationCode());
    }

    private Move moved(String number) {
        Move move = chain.moves().get(number);
        return move == null || move.kind() != Move.Kind.MOVED ? null : move;
    }

    private String score(String number) {
        return FinalStage.keyOf(RULES, people.get(number)).finalScore().toPlainString();
    }

    private void fill() {
        for (Map<String, String> row : PAGE.table("chain-formations")) {
            String code = row.get("formation");
            needs.put(
                    code,
                    new FormationNeed(
                            code, NeedType.valueOf(row.get("need type")), CasnExamplesTest.number(row, "posts")));
            places.put(code, FormationPlace.of("ANALIS", row.get("location"), ANY_QUALIFICATION));
        }
        Map<String, List<FinalCandidate>> byFormation = new HashMap<>();
        for (Map<String, String> row : PAGE.table("chain-people")) {
            SkdScores skd = CasnExamplesTest.skd(row);
            FinalCandidate person =
                    People.finalist(row.get("participant"), skd.twk(), skd.tiu(), skd.tkp(), row.get("SKB"));
            people.put(person.participantNumber(), person);
            byFormation
                    .computeIfAbsent(row.get("applied for"), code -> new ArrayList<>())
                    .add(person);
        }
        List<EmptyPosts> empty = new ArrayList<>();
        List<ChainApplicant> applicants = new ArrayList<>();
        needs.forEach((code, need) -> {
            int left = need.quota();
            List<FinalCandidate> own = byFormation.getOrDefault(code, List.of());
            for (Placement placed : new FinalStage(RULES).decide(need, own).placements()) {
                placements.put(placed.participantNumber(), placed);
                if (placed.code().equals(RULES.finalResult().codes().selected())) {
                    left--;
                } else {
                    FinalCandidate person = people.get(placed.participantNumber());
                    applicants.add(new ChainApplicant(
                            placed.participantNumber(),
                            need,
                            places.get(code),
                            person.skd(),
                            FinalStage.keyOf(RULES, person)));
                }
            }
            if (left > 0) {
                empty.add(new EmptyPosts(need, places.get(code), left));
            }
        });
        chain = new OptimisationChain(RULES).fill(empty, applicants, Map.of());
    }
}
