package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.PppkPeople.byNumber;
import static id.talenta.casn.evaluation.rules.PppkPeople.candidate;
import static id.talenta.casn.evaluation.rules.PppkPeople.formations;
import static id.talenta.casn.evaluation.rules.PppkPeople.scores;
import static id.talenta.casn.evaluation.rules.PppkPeople.withQualification;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unfilled posts for which people are equal on every criterion; who may take which is told by their qualifications. */
class PppkEqualsTest {

    private static final PppkStage STAGE = new PppkStage(PppkFile.of(2024, 3));
    private static final String NURSE = "PERAWAT TERAMPIL";
    private static final PppkFormation OWN = post("A", "Kota", 1, "V1; V12; V13; V2");
    private static final PppkFormation V1 = post("V1", "Utara", 1, "V1; V12; V13");
    private static final PppkFormation V2 = post("V2", "Selatan", 1, "V12; V2");
    private static final PppkFormation V3 = post("V3", "Timur", 1, "V13");

    @Test
    void whoOfTwoGetsWhichOfTwoPostsIsForTheCommittee() {
        Map<String, PppkFormation> formations = formations(OWN, V1, V2);
        List<PppkCandidate> people = equal("V12", "V12");
        PppkResult result = STAGE.decide(formations, people);
        assertTie(result, "V1", 1, "11", "12");

        PppkResult decided = STAGE.decide(formations, people, Map.of("V1", Set.of("12")));
        assertMoved(decided, "12", "V1");
        assertMoved(decided, "11", "V2");
        assertThat(byNumber(decided).get("11").relocated().ties())
                .containsExactly(new PppkTie("V1", 2, 1, Outcome.NOT_SELECTED));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoCanHaveOnlyOnePostHasItAndTheOtherTheOther(boolean onlyOneFirst) {
        PppkResult result =
                STAGE.decide(formations(OWN, V1, V2), onlyOneFirst ? equal("V1", "V12") : equal("V12", "V1"));
        assertMoved(result, onlyOneFirst ? "11" : "12", "V1");
        assertMoved(result, onlyOneFirst ? "12" : "11", "V2");
    }

    /** So it was decided until version 2, and what was decided so stays. */
    @Test
    void untilVersionTwoTheNumbersDecided() {
        PppkStage before = new PppkStage(PppkFile.of(2024, 2));
        Map<String, PppkFormation> formations = formations(OWN, V1, V2);
        PppkResult result = before.decide(formations, equal("V12", "V12"));
        assertMoved(result, "11", "V1");
        assertMoved(result, "12", "V2");
        assertTie(before.decide(formations, equal("V12", "V1")), "V1", 1, "11", "12");
    }

    @Test
    void whereThereAreNotEnoughForAllNoPostStaysEmptyThatOneOfThemCouldHave() {
        Map<String, PppkFormation> formations = formations(OWN, V1, V2);
        List<PppkCandidate> people = equal("V12", "V1", "V1");
        PppkResult result = STAGE.decide(formations, people);
        assertTie(result, "V1", 1, "12", "13");
        assertThat(byNumber(result).get("11").relocated())
                .as("waits, since they may take that post too")
                .isEqualTo(PppkRelocated.without(Outcome.UNDECIDED));

        PppkResult decided = STAGE.decide(formations, people, Map.of("V1", Set.of("13")));
        assertMoved(decided, "11", "V2");
        assertMoved(decided, "13", "V1");
        assertThat(byNumber(decided).get("12").relocated().outcome()).isEqualTo(Outcome.FILLED);
    }

    @Test
    void whoCanHaveOnlyThisPostHasItAndTheRestIsForTheCommittee() {
        PppkFormation two = post("V1", "Utara", 2, "V1; V12");
        PppkResult result = STAGE.decide(formations(OWN, two, V2), equal("V12", "V1", "V12"));
        assertMoved(result, "12", "V1");
        assertTie(result, "V1", 1, "11", "13");
    }

    @Test
    void aChoiceWithWhichFewerHaveAPostDecidesNothing() {
        PppkFormation two = post("V1", "Utara", 2, "V12; V13");
        Map<String, PppkFormation> formations = formations(OWN, two, V2, V3);
        List<PppkCandidate> people = equal("V12", "V12", "V13", "V13");
        assertTie(STAGE.decide(formations, people), "V1", 2, "11", "12", "13", "14");
        assertTie(STAGE.decide(formations, people, Map.of("V1", Set.of("11", "12"))), "V1", 2, "11", "12", "13", "14");
        PppkResult decided = STAGE.decide(formations, people, Map.of("V1", Set.of("11", "14")));
        assertMoved(decided, "11", "V1");
        assertMoved(decided, "14", "V1");
        assertMoved(decided, "12", "V2");
        assertMoved(decided, "13", "V3");
    }

    @Test
    void whoIsAloneGetsTheFirstFormationAsBefore() {
        for (int version : List.of(1, 2, 3)) {
            PppkResult result = new PppkStage(PppkFile.of(2024, version)).decide(formations(OWN, V1, V2), equal("V12"));
            assertMoved(result, "11", "V1");
        }
    }

    /** Thousands who are equal, each open to hundreds of formations. */
    @Test
    void manyWhoAreEqualAreDecidedInNoTime() {
        PppkFormation[] all = new PppkFormation[401];
        all[400] = OWN;
        for (int i = 0; i < 400; i++) {
            all[i] = post("V%03d".formatted(i), "L" + i, 2, "V1; V12");
        }
        String[] qualifications = new String[1_000];
        java.util.Arrays.fill(qualifications, "V12");
        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(20), () -> STAGE.decide(formations(all), equal(qualifications)));
    }

    private static PppkFormation post(String code, String location, int quota, String qualification) {
        return new PppkFormation(new FormationNeed(code, NeedType.UMUM, quota), NURSE, location, qualification, null);
    }

    /** One who gets the post of A, and behind them people who are equal, from number 11 on. */
    private static List<PppkCandidate> equal(String... qualifications) {
        List<PppkCandidate> people = new ArrayList<>();
        people.add(withQualification(candidate("01", "A", "R1", scores(200, 80, 60, 30)), "V12"));
        for (int i = 0; i < qualifications.length; i++) {
            PppkCandidate one = candidate(Integer.toString(11 + i), "A", "R3", scores(150, 80, 60, 30));
            people.add(withQualification(one, qualifications[i]));
        }
        return people;
    }

    private static void assertMoved(PppkResult result, String number, String formation) {
        PppkPlacement placed = byNumber(result).get(number);
        assertThat(placed.placement().code()).as(number).isEqualTo("R3/L-2");
        assertThat(placed.relocated().outcome()).isEqualTo(Outcome.MOVED);
        assertThat(placed.relocated().formationCode()).as(number).isEqualTo(formation);
    }

    private static void assertTie(PppkResult result, String formation, int posts, String... numbers) {
        PppkTie tie = new PppkTie(formation, numbers.length, posts, Outcome.UNDECIDED);
        for (String number : numbers) {
            PppkPlacement placed = byNumber(result).get(number);
            assertThat(placed.placement().code()).as(number).isEqualTo("UNDECIDED");
            assertThat(placed.relocated())
                    .isEqualTo(new PppkRelocated(Outcome.UNDECIDED, formation, null, List.of(tie)));
        }
        assertThat(result.placements().stream()
                        .filter(placed -> placed.placement().code().equals("UNDECIDED")))
                .hasSize(numbers.length);
    }
}
