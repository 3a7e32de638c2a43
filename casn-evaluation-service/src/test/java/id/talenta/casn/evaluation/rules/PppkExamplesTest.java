package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.DocumentPage.NOTHING;
import static id.talenta.casn.evaluation.rules.CasnExamplesTest.PAGE;
import static id.talenta.casn.evaluation.rules.CasnExamplesTest.computed;
import static id.talenta.casn.evaluation.rules.CasnExamplesTest.number;
import static id.talenta.casn.evaluation.rules.CasnExamplesTest.rank;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@code docs/casn-examples.md} computes for PPPK is what the shipped rule sets come to. */
class PppkExamplesTest {

    private static final String QUALIFICATION = "S-1 PENDIDIKAN";

    @Test
    void of2021WithAffirmation() {
        PppkRules rules = PppkFile.latest(2021);
        PppkFormation formation = PppkPeople.withMinimum(teachers(2), 270);
        List<Map<String, String>> rows = PAGE.table("pppk-2021");
        List<PppkPlacement> placements = decide(rules, formation, rows, Map.of());
        assertThat(rows).isEqualTo(computed(rows, (row, i) -> {
            PppkScore score = placements.get(i).score();
            row.put("points", plain(score.affirmed().subtract(score.combined())));
            row.put("with points", plain(score.affirmed()));
            row.put("counts", plain(score.technical()));
            write(row, placements.get(i));
        }));
    }

    @Test
    void of2023WithAnAdditionalTest() {
        PppkRules rules = PppkFile.latest(2023);
        PppkFormation formation = teachers(1);
        List<Map<String, String>> rows = PAGE.table("pppk-2023");
        List<PppkPlacement> placements = decide(rules, formation, rows, Map.of());
        assertThat(rows).isEqualTo(computed(rows, (row, i) -> {
            PppkScore score = placements.get(i).score();
            PppkCandidate alone = candidate(row, formation.need().code(), BigDecimal.ZERO);
            BigDecimal own = PppkScore.of(rules, formation, alone).combined();
            row.put("0.70 of the technical", plain(own));
            row.put("part of the additional", plain(score.combined().subtract(own)));
            row.put("counts", plain(score.technical()));
            write(row, placements.get(i));
        }));
    }

    @Test
    void of2024WithATie() {
        PppkRules rules = PppkFile.latest(2024);
        PppkFormation formation = PppkPeople.formation("P-1", "ANALIS", "Kota Probolinggo", NeedType.KHUSUS, 2);
        List<Map<String, String>> rows = PAGE.table("pppk-2024");
        List<PppkPlacement> placements = decide(rules, formation, rows, Map.of());
        assertThat(rows).isEqualTo(computed(rows, (row, i) -> {
            write(row, placements.get(i));
            row.put("shared by", rank(placements.get(i).placement().sharing()));
        }));
        List<PppkPlacement> decided = decide(rules, formation, rows, Map.of("P-1", Set.of("C")));
        assertThat(decided.get(1).placement().code()).isEqualTo("R3");
        assertThat(decided.get(2).placement().code()).isEqualTo("R3b/L");
    }

    @Test
    void unfilledPostsOf2024() {
        Map<String, PppkFormation> formations = new TreeMap<>();
        for (Map<String, String> row : PAGE.table("relocation-formations")) {
            FormationNeed need = new FormationNeed(row.get("formation"), NeedType.UMUM, number(row, "posts"));
            formations.put(
                    need.code(),
                    new PppkFormation(need, "ANALIS KEUANGAN", row.get("location"), row.get("accepts"), null));
        }
        List<Map<String, String>> rows = PAGE.table("relocation-people");
        List<PppkCandidate> people = rows.stream()
                .map(row -> candidate(row, row.get("applied for"), null))
                .toList();
        List<PppkPlacement> placements =
                new PppkStage(PppkFile.latest(2024)).decide(formations, people).placements();
        assertThat(rows).isEqualTo(computed(rows, (row, i) -> {
            write(row, placements.get(i));
            PppkRelocated relocated = placements.get(i).relocated();
            row.put(
                    "post of",
                    relocated == null || relocated.outcome() != Outcome.MOVED ? NOTHING : relocated.formationCode());
        }));
    }

    @Test
    void generalOperationsHaveTestsOfTheirOwn() {
        PppkTests tests = PppkFile.latest(2024).testsOf("Pengelola Umum Operasional");
        assertThat(tests.technical().maximum()).isEqualTo(225);
        assertThat(tests.maximum()).isEqualTo(445);
    }

    private static PppkFormation teachers(int posts) {
        return PppkPeople.formation("P-1", PppkPeople.TEACHER, "Kota Probolinggo", NeedType.UMUM, posts);
    }

    private static List<PppkPlacement> decide(
            PppkRules rules, PppkFormation formation, List<Map<String, String>> rows, Map<String, Set<String>> chosen) {
        String code = formation.need().code();
        List<PppkCandidate> people = rows.stream()
                .map(row -> candidate(
                        row, code, row.containsKey("additional") ? new BigDecimal(row.get("additional")) : null))
                .toList();
        return new PppkStage(rules)
                .decide(Map.of(code, formation), people, chosen)
                .placements();
    }

    private static PppkCandidate candidate(Map<String, String> row, String formation, BigDecimal additional) {
        boolean present = !NOTHING.equals(row.get("technical"));
        return new PppkCandidate(
                row.get("participant"),
                formation,
                row.get("class"),
                affirmations(row.getOrDefault("affirmations", NOTHING)),
                row.getOrDefault("qualification", QUALIFICATION),
                row.containsKey("born") ? LocalDate.parse(row.get("born")) : PppkPeople.BORN,
                present,
                present
                        ? new PppkScores(
                                number(row, "technical"),
                                number(row, "managerial"),
                                number(row, "sociocultural"),
                                number(row, "interview"),
                                additional)
                        : null);
    }

    private static List<Affirmation> affirmations(String cell) {
        return NOTHING.equals(cell)
                ? List.of()
                : Arrays.stream(cell.split(";")).map(Affirmation::valueOf).toList();
    }

    private static void write(Map<String, String> row, PppkPlacement placed) {
        row.put("total", placed.score() == null ? NOTHING : plain(placed.score().total()));
        row.put("rank", rank(placed.placement().rank()));
        row.put("code", placed.placement().code());
    }

    private static String plain(BigDecimal number) {
        return PppkScore.plain(number).toPlainString();
    }
}
