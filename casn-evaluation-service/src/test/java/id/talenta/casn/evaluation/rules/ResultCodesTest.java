package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.People.absent;
import static id.talenta.casn.evaluation.rules.People.finalist;
import static id.talenta.casn.evaluation.rules.People.need;
import static id.talenta.casn.evaluation.rules.People.sat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of result codes, row by row and year by year, as every shipped version decides them. */
class ResultCodesTest {

    /** One post: the limit is three. Rank 1 to 3 go on, the fourth met the grade, the fifth did not, the sixth was absent. */
    private static final List<SkdCandidate> AT_SKD = List.of(
            sat("1", 150, 150, 175),
            sat("2", 145, 150, 175),
            sat("3", 140, 150, 175),
            sat("4", 135, 150, 175),
            sat("5", 5, 150, 175),
            absent("6"));

    @ParameterizedTest(name = "row {1} (SKD): {0}")
    @CsvSource({
        "2018, P/L, 3", "2019, P/L, 3", "2021, P/L, 3", "2023, P/L, 3", "2024, P/L, 3",
        "2018, P, 4", "2019, P, 4", "2021, P, 4", "2023, P, 4", "2024, P, 4",
        "2018, TL, 5", "2019, TL, 5", "2021, TL, 5", "2023, TL, 5", "2024, TL, 5",
        "2018, TH, 6", "2019, TH, 6", "2021, TH, 6", "2023, TH, 6", "2024, TH, 6"
    })
    void afterSkd(int year, String row, String participant) {
        for (CpnsRules rules : RuleSetFile.all(year)) {
            StageResult result = new SkdStage(rules).decide(need(NeedType.UMUM, 1), AT_SKD);
            assertThat(People.byNumber(result).get(participant).code()).isEqualTo(row);
        }
    }

    @ParameterizedTest(name = "row {1} (final): {0}")
    @CsvSource({
        "2018, P/L, 1", "2019, P/L, 1", "2021, P/L, 1", "2023, P/L, 1", "2024, P/L, 1",
        "2018, P/TL, 2", "2019, P/TL, 2", "2021, P/TL, 2", "2023, P/TL, 2", "2024, P/TL, 2",
        "2018, TH, 3", "2019, TH, 3", "2021, TH, 3", "2023, TH, 3", "2024, TH, 3",
        "2018, TMS-1, 4", "2019, TMS-1, 4", "2021, TMS-1, 4", "2023, TMS-1, 4", "2024, TMS-1, 4"
    })
    void afterSkb(int year, String row, String participant) {
        FinalCandidate first = finalist("1", 100, 100, 170, "80");
        List<FinalCandidate> candidates = List.of(
                first,
                finalist("2", 100, 100, 170, "70"),
                new FinalCandidate("3", first.skd(), People.BORN, null, false, null, false),
                new FinalCandidate("4", first.skd(), People.BORN, null, true, first.skb(), true));
        for (CpnsRules rules : RuleSetFile.all(year)) {
            StageResult result = new FinalStage(rules).decide(need(NeedType.UMUM, 1), candidates);
            assertThat(People.byNumber(result).get(participant).code()).isEqualTo(row);
        }
    }

    /** Not every version has them; where one does they are these. */
    @Test
    void whoLeftCpns() {
        List<OutcomeCodes> found = new ArrayList<>();
        for (int year : List.of(2018, 2019, 2021, 2023, 2024)) {
            RuleSetFile.all(year).stream()
                    .map(CpnsRules::outcomes)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        assertThat(found).isNotEmpty().allMatch(new OutcomeCodes("APS", "DIS", "TMS")::equals);
        assertThat(RuleSetFile.cpns(2024, 3).outcomes()).isNotNull();
    }

    @ParameterizedTest(name = "rows TH, TMS, APS, DIS: PPPK {0}")
    @ValueSource(ints = {2021, 2022, 2023, 2024})
    void whoLeftPppk(int year) {
        assertThat(PppkFile.all(year)).allMatch(rules -> rules.codes().absent().equals("TH"));
        assertThat(PppkFile.latest(year).outcomes()).isEqualTo(new OutcomeCodes("APS", "DIS", "TMS"));
        assertThat(PppkFile.of(year).outcomes()).isNull();
    }

    /** Only CPNS 2024 fills empty posts, from version 2 on. L-1 is another need type, L-2 another location. */
    @Test
    void rowsL1AndL2() {
        for (int year : List.of(2018, 2019, 2021, 2023)) {
            assertThat(RuleSetFile.all(year))
                    .allMatch(rules -> rules.finalResult().optimisation() == null);
        }
        for (int version : RuleSetFile.versions(2024)) {
            Optimisation chain = RuleSetFile.cpns(2024, version).finalResult().optimisation();
            assertThat(chain == null).isEqualTo(version == 1);
            if (chain != null) {
                assertThat(chain.steps())
                        .allSatisfy(step -> assertThat(step.resultCode())
                                .isEqualTo(step.location() == OptimisationStep.Place.SAME ? "P/L-1" : "P/L-2"));
            }
        }
    }

    @ParameterizedTest(name = "rows R1 to R5, …/L, …/L-2: {0}")
    @CsvSource({
        "R1, R1/L, R1/L-2",
        "R2, R2/L, R2/L-2",
        "R3, R3/L, R3/L-2",
        "R3b, R3b/L, R3b/L-2",
        "R4, R4/L, R4/L-2",
        "R5, R5/L, R5/L-2"
    })
    void classes(String notSelected, String selected, String relocated) {
        PppkFormation own = PppkPeople.formation("A", "PERAWAT", "Kota", NeedType.UMUM, 1);
        PppkFormation empty = PppkPeople.formation("B", "PERAWAT", "Kabupaten", NeedType.UMUM, 1);
        List<PppkCandidate> people = new ArrayList<>();
        for (int i = 1; i < 4; i++) {
            people.add(PppkPeople.candidate(
                    Integer.toString(i), "A", notSelected, PppkPeople.scores(450 - 5 * i, 80, 60, 30)));
        }
        for (PppkRules rules : PppkFile.all(2024)) {
            PppkResult result = new PppkStage(rules).decide(PppkPeople.formations(own, empty), people);
            assertThat(PppkPeople.codes(result)).isEqualTo(Map.of("1", selected, "2", relocated, "3", notSelected));
        }
    }
}
