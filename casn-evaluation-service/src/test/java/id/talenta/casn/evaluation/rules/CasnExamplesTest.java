package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.DocumentPage.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.DocumentPage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What {@code docs/casn-examples.md} computes for CPNS is what the shipped rule sets come to. */
class CasnExamplesTest {

    static final DocumentPage PAGE = new DocumentPage("casn-examples.md");

    private static final CpnsRules RULES = RuleSetFile.cpns(2024, 3);

    @Test
    void everythingThatClaimsToBeCheckedIs() {
        assertThat(PAGE.checked())
                .containsExactlyInAnyOrder(
                        "skd-cut",
                        "final-score",
                        "mark-and-age",
                        "chain-steps",
                        "chain-formations",
                        "chain-people",
                        "chain-walk",
                        "pppk-2021",
                        "pppk-2023",
                        "pppk-2024",
                        "relocation-formations",
                        "relocation-people");
    }

    @Test
    void skdAndItsCut() {
        List<Map<String, String>> rows = PAGE.table("skd-cut");
        List<SkdCandidate> people = rows.stream()
                .map(row -> NOTHING.equals(row.get("TWK"))
                        ? People.absent(row.get("participant"))
                        : new SkdCandidate(row.get("participant"), true, skd(row)))
                .toList();
        List<Placement> placements = new SkdStage(RULES)
                .decide(People.need(NeedType.UMUM, 1), people)
                .placements();
        assertThat(rows).isEqualTo(computed(rows, (row, i) -> {
            Placement placed = placements.get(i);
            SkdScores scores = people.get(i).scores();
            row.put("total", scores == null ? NOTHING : String.valueOf(scores.total()));
            row.put("rank", rank(placed.rank()));
            row.put("code", placed.code());
        }));
    }

    @Test
    void theFinalScore() {
        List<Map<String, String>> rows = PAGE.table("final-score");
        assertThat(rows).isNotEmpty().isEqualTo(computed(rows, (row, i) -> {
            FinalScore score =
                    FinalScore.of(RULES, Integer.parseInt(row.get("SKD of 550")), new BigDecimal(row.get("SKB")));
            row.put("SKD on the scale", score.skdScaled().toPlainString());
            row.put("share of SKD", score.skdWeighted().toPlainString());
            row.put("share of SKB", score.skbWeighted().toPlainString());
            row.put("final score", score.total().toPlainString());
        }));
    }

    @Test
    void theMarkAndThenAge() {
        List<Map<String, String>> rows = PAGE.table("mark-and-age");
        List<FinalCandidate> people = rows.stream()
                .map(row -> People.finalist(
                        row.get("participant"),
                        90,
                        120,
                        180,
                        "70",
                        NOTHING.equals(row.get("mark"))
                                ? null
                                : new Gpa(
                                        new BigDecimal(row.get("mark")),
                                        RULES.gpa().scaleOf(row.get("qualification"))),
                        LocalDate.parse(row.get("born"))))
                .toList();
        List<Placement> placements = new FinalStage(RULES)
                .decide(People.need(NeedType.UMUM, 2), people)
                .placements();
        assertThat(rows).isEqualTo(computed(rows, (row, i) -> {
            BigDecimal percent = RULES.gpa().percent(people.get(i).gpa());
            row.put("per cent", percent == null ? NOTHING : percent.toPlainString());
            row.put("rank", rank(placements.get(i).rank()));
            row.put("code", placements.get(i).code());
        }));
    }

    /** The rows with what is computed written over what the page says. */
    static List<Map<String, String>> computed(
            List<Map<String, String>> rows, BiConsumer<Map<String, String>, Integer> write) {
        List<Map<String, String>> computed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>(rows.get(i));
            write.accept(row, i);
            computed.add(row);
        }
        return computed;
    }

    static SkdScores skd(Map<String, String> row) {
        return new SkdScores(number(row, "TWK"), number(row, "TIU"), number(row, "TKP"));
    }

    static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    static String rank(int rank) {
        return rank == 0 ? NOTHING : String.valueOf(rank);
    }
}
