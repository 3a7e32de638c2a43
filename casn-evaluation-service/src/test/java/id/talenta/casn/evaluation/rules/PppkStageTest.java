package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.PppkPeople.BORN;
import static id.talenta.casn.evaluation.rules.PppkPeople.byNumber;
import static id.talenta.casn.evaluation.rules.PppkPeople.candidate;
import static id.talenta.casn.evaluation.rules.PppkPeople.codes;
import static id.talenta.casn.evaluation.rules.PppkPeople.formation;
import static id.talenta.casn.evaluation.rules.PppkPeople.formations;
import static id.talenta.casn.evaluation.rules.PppkPeople.left;
import static id.talenta.casn.evaluation.rules.PppkPeople.scores;
import static id.talenta.casn.evaluation.rules.PppkPeople.withMinimum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PppkStageTest {

    private static final PppkStage IN_2024 = new PppkStage(PppkFile.of(2024));
    private static final String NURSE = "PERAWAT TERAMPIL";
    private static final PppkFormation F = formation("F", NURSE, "A", NeedType.UMUM, 1);

    @ParameterizedTest(name = "{0} {1}, minimum {2}: {3}/{4}/{5}/{6} is {7}")
    @CsvSource({
        // 2021-22: managerial and sociocultural 130, interview 24, technical by position
        "2021, UMUM, 200, 200, 70, 60, 24, P/L",
        "2021, UMUM, 200, 199, 70, 60, 24, TL",
        "2022, UMUM, 200, 200, 70, 59, 24, TL",
        "2022, KHUSUS, 200, 200, 70, 60, 23, TL",
        "2021, UMUM, , 0, 70, 60, 24, P/L",
        // 2023: general needs 117 and 24, special needs ranked only
        "2023, UMUM, 180, 180, 60, 57, 24, P/L",
        "2023, UMUM, 180, 180, 60, 56, 24, TL",
        "2023, UMUM, 180, 180, 60, 57, 23, TL",
        "2023, UMUM, 180, 175, 60, 57, 24, TL",
        "2023, KHUSUS, , 0, 0, 0, 0, P/L"
    })
    void passingGrades(
            int year,
            NeedType needType,
            Integer minimum,
            int technical,
            int managerial,
            int sociocultural,
            int interview,
            String code) {
        PppkFormation formation = withMinimum(formation("F", NURSE, "A", needType, 1), minimum);
        PppkResult result = new PppkStage(PppkFile.of(year))
                .decide(
                        formations(formation),
                        List.of(candidate("1", "F", null, scores(technical, managerial, sociocultural, interview))));
        assertThat(codes(result)).containsEntry("1", code);
    }

    @Test
    void aTeacherOf2023BelowTheScoreOfTheSubjectIsBelowTheGrade() {
        PppkFormation teacher = formation("F", PppkPeople.TEACHER, "A", NeedType.UMUM, 1);
        PppkStage stage = new PppkStage(PppkFile.of(2023));
        assertThat(codes(
                        stage.decide(formations(teacher), List.of(candidate("1", "F", null, scores(175, 80, 60, 30))))))
                .containsEntry("1", "TL");
        assertThat(codes(stage.decide(
                        formations(withMinimum(teacher, 170)),
                        List.of(candidate("1", "F", null, scores(175, 80, 60, 30))))))
                .as("the formation's own minimum goes before")
                .containsEntry("1", "P/L");
    }

    @ParameterizedTest(name = "{0} comes before {1}")
    @CsvSource({"R1, R2", "R2, R3", "R2, R3b", "R3, R4", "R3b, R4", "R4, R5"})
    void aClassComesBeforeAnotherWhateverTheScores(String ahead, String behind) {
        PppkResult result = IN_2024.decide(
                formations(F),
                List.of(
                        candidate("1", "F", behind, scores(450, 100, 80, 40)),
                        candidate("2", "F", ahead, scores(5, 1, 1, 1))));
        assertThat(codes(result)).containsEntry("2", ahead + "/L").containsEntry("1", behind);
    }

    @Test
    void classesOfOneLevelCompeteByScore() {
        PppkResult result = IN_2024.decide(
                formations(F),
                List.of(
                        candidate("1", "F", "R3", scores(200, 80, 60, 30)),
                        candidate("2", "F", "R3b", scores(205, 80, 60, 30))));
        assertThat(codes(result)).containsEntry("2", "R3b/L").containsEntry("1", "R3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "total before technical, 200, 80, 61, 30, 205, 80, 55, 30, 0",
        "technical, 205, 80, 60, 25, 200, 80, 60, 30, 0",
        "managerial and sociocultural, 200, 80, 61, 29, 200, 80, 60, 30, 0",
        "managerial and sociocultural count together, 200, 60, 81, 29, 200, 100, 40, 30, 0",
        "the oldest, 200, 80, 60, 30, 200, 80, 60, 30, 1"
    })
    void tiesInTheirOrder(
            String criterion, int t1, int m1, int s1, int i1, int t2, int m2, int s2, int i2, int youngerByDays) {
        PppkResult result = IN_2024.decide(
                formations(F),
                List.of(
                        candidate("2", "F", "R4", scores(t2, m2, s2, i2), BORN.plusDays(youngerByDays)),
                        candidate("1", "F", "R4", scores(t1, m1, s1, i1))));
        assertThat(codes(result)).as(criterion).containsEntry("1", "R4/L").containsEntry("2", "R4");
    }

    @Test
    void whoIsEqualOnEverythingAcrossTheLastPostIsUndecided() {
        PppkResult result = IN_2024.decide(
                formations(formation("F", NURSE, "A", NeedType.UMUM, 2)),
                List.of(
                        candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                        candidate("2", "F", "R4", scores(200, 80, 60, 30)),
                        candidate("3", "F", "R4", scores(200, 80, 60, 30)),
                        candidate("4", "F", "R4", null)));
        assertThat(codes(result)).isEqualTo(Map.of("1", "R2/L", "2", "UNDECIDED", "3", "UNDECIDED", "4", "TH"));
        assertThat(result.cuts().get("F").straddleRank()).isEqualTo(2);
        assertThat(result.cuts().get("F").straddleSize()).isEqualTo(2);
    }

    private static final PppkFormation EMPTY = formation("E", "perawat  terampil", "B", NeedType.KHUSUS, 1);

    @Test
    void anUnfilledPostGoesToTheBestOfTheSamePositionElsewhere() {
        PppkResult result = IN_2024.decide(
                formations(F, EMPTY),
                List.of(
                        candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                        candidate("2", "F", "R4", scores(400, 80, 60, 30)),
                        candidate("3", "F", "R3", scores(150, 80, 60, 30)),
                        candidate("4", "F", "R3", scores(140, 80, 60, 30))));
        assertThat(codes(result)).isEqualTo(Map.of("1", "R2/L", "2", "R4", "3", "R3/L-2", "4", "R3"));
        Map<String, PppkPlacement> placed = byNumber(result);
        assertThat(placed.get("1").relocated()).isNull();
        assertThat(placed.get("3").relocated()).isEqualTo(new PppkRelocated(Outcome.MOVED, "E", null, List.of()));
        assertThat(placed.get("2").relocated().outcome()).isEqualTo(Outcome.FILLED);
        assertThat(placed.get("2").relocated().formationCode()).isEqualTo("E");
        assertThat(placed.get("2").relocated().edge().priority()).isEqualTo("R3");
        assertThat(placed.get("3").placement().rank())
                .as("rank in the own formation")
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another position, BIDAN TERAMPIL, B, S-1 PENDIDIKAN",
        "another qualification, PERAWAT TERAMPIL, B, D-III KEPERAWATAN",
        "the same location, PERAWAT TERAMPIL, a, S-1 PENDIDIKAN"
    })
    void nobodyIsMovedTo(String where, String position, String location, String qualification) {
        PppkFormation other =
                new PppkFormation(new FormationNeed("E", NeedType.UMUM, 1), position, location, qualification, null);
        PppkResult result = IN_2024.decide(
                formations(F, other),
                List.of(
                        candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                        candidate("2", "F", "R2", scores(100, 80, 60, 30))));
        assertThat(codes(result)).as(where).containsEntry("2", "R2");
        assertThat(byNumber(result).get("2").relocated().outcome()).isEqualTo(Outcome.NOT_OPEN);
    }

    @Test
    void theGradeOfTheReceivingFormationMustBeMet() {
        PppkRules rules = PppkFile.of(2023, payload -> payload.put("relocation", true));
        PppkFormation special = formation("F", NURSE, "A", NeedType.KHUSUS, 1);
        PppkFormation general = formation("E", NURSE, "B", NeedType.UMUM, 1);
        PppkResult result = new PppkStage(rules)
                .decide(
                        formations(special, general),
                        List.of(
                                candidate("1", "F", null, scores(400, 80, 60, 30)),
                                candidate("2", "F", null, scores(300, 50, 50, 30)),
                                candidate("3", "F", null, scores(100, 80, 60, 30))));
        assertThat(codes(result)).isEqualTo(Map.of("1", "P/L", "2", "P/TL", "3", "P/L-2"));
    }

    @Test
    void anUnfilledPostIsKeptWhereEqualPeopleWouldHaveToShareIt() {
        PppkResult result = IN_2024.decide(
                formations(F, EMPTY),
                List.of(
                        candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                        candidate("2", "F", "R3", scores(150, 80, 60, 30)),
                        candidate("3", "F", "R3", scores(150, 80, 60, 30)),
                        candidate("4", "F", "R4", scores(400, 80, 60, 30))));
        assertThat(codes(result)).isEqualTo(Map.of("1", "R2/L", "2", "R3", "3", "R3", "4", "R4"));
        assertThat(byNumber(result).get("2").relocated().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(byNumber(result).get("4").relocated().outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void nobodyBehindAnUndecidedPersonGetsAPostElsewhere() {
        PppkResult result = IN_2024.decide(
                formations(F, EMPTY),
                List.of(
                        candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                        candidate("2", "F", "R2", scores(200, 80, 60, 30)),
                        candidate("3", "F", "R4", scores(400, 80, 60, 30))));
        assertThat(codes(result)).isEqualTo(Map.of("1", "UNDECIDED", "2", "UNDECIDED", "3", "R4"));
    }

    @Test
    void whoLeftHasTheCodeOfTheOutcomeAndTheNextTakesThePost() {
        PppkResult result = new PppkStage(PppkFile.latest(2024))
                .decide(
                        formations(F),
                        List.of(
                                left(candidate("1", "F", "R1", scores(400, 80, 60, 30)), ParticipantOutcome.WITHDRAWN),
                                left(candidate("2", "F", "R1", null), ParticipantOutcome.DISQUALIFIED),
                                left(
                                        candidate("3", "F", "R1", scores(400, 80, 60, 30)),
                                        ParticipantOutcome.REQUIREMENTS_NOT_MET),
                                candidate("4", "F", "R4", scores(100, 80, 60, 30)),
                                candidate("5", "F", "R4", null)));
        assertThat(codes(result)).isEqualTo(Map.of("1", "APS", "2", "DIS", "3", "TMS", "4", "R4/L", "5", "TH"));
        assertThat(result.cuts().get("F").ranked()).isEqualTo(1);
        assertThat(byNumber(result).get("1").score()).isNull();
    }

    @Test
    void theCommitteeDecidesWhoOfEqualPeopleGetsAnUnfilledPost() {
        PppkStage stage = new PppkStage(PppkFile.latest(2024));
        Map<String, PppkFormation> formations = formations(F, EMPTY, formation("G", NURSE, "C", NeedType.UMUM, 1));
        List<PppkCandidate> candidates = List.of(
                candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                candidate("2", "F", "R3", scores(150, 80, 60, 30)),
                candidate("3", "F", "R3", scores(150, 80, 60, 30)),
                candidate("4", "F", "R3", scores(150, 80, 60, 30)),
                candidate("5", "F", "R4", scores(400, 80, 60, 30)));
        PppkResult before = stage.decide(formations, candidates);
        assertThat(codes(before))
                .isEqualTo(Map.of("1", "R2/L", "2", "UNDECIDED", "3", "UNDECIDED", "4", "UNDECIDED", "5", "R4"));
        assertThat(byNumber(before).get("2").relocated())
                .isEqualTo(new PppkRelocated(
                        Outcome.UNDECIDED, "E", null, List.of(new PppkTie("E", 3, 1, Outcome.UNDECIDED))));
        assertThat(byNumber(before).get("5").relocated()).isEqualTo(PppkRelocated.without(Outcome.UNDECIDED));

        PppkResult one = stage.decide(formations, candidates, Map.of("E", Set.of("3")));
        assertThat(codes(one))
                .isEqualTo(Map.of("1", "R2/L", "2", "UNDECIDED", "3", "R3/L-2", "4", "UNDECIDED", "5", "R4"));
        PppkResult both = stage.decide(formations, candidates, Map.of("E", Set.of("3"), "G", Set.of("4")));
        assertThat(codes(both)).isEqualTo(Map.of("1", "R2/L", "2", "R3", "3", "R3/L-2", "4", "R3/L-2", "5", "R4"));
        assertThat(byNumber(both).get("2").relocated().ties())
                .containsExactly(
                        new PppkTie("E", 3, 1, Outcome.NOT_SELECTED), new PppkTie("G", 2, 1, Outcome.NOT_SELECTED));
        assertThat(byNumber(both).get("2").relocated().outcome()).isEqualTo(Outcome.FILLED);
        assertThat(byNumber(both).get("5").relocated().outcome()).isEqualTo(Outcome.FILLED);
    }

    @Test
    void whenATieOfTheOwnFormationIsDecidedWhoLostItAndThoseBehindAreMoved() {
        for (PppkRules rules : List.of(PppkFile.of(2024), PppkFile.latest(2024))) {
            PppkResult result = new PppkStage(rules)
                    .decide(
                            formations(F, EMPTY, formation("G", NURSE, "C", NeedType.UMUM, 1)),
                            List.of(
                                    candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                                    candidate("2", "F", "R2", scores(200, 80, 60, 30)),
                                    candidate("3", "F", "R4", scores(400, 80, 60, 30))),
                            Map.of("F", Set.of("2")));
            assertThat(codes(result)).isEqualTo(Map.of("1", "R2/L-2", "2", "R2/L", "3", "R4/L-2"));
        }
    }

    @Test
    void severalPostsGoByRankEachToTheFirstFormation() {
        PppkFormation third = formation("D", NURSE, "C", NeedType.UMUM, 1);
        PppkResult result = IN_2024.decide(
                formations(F, EMPTY, third),
                List.of(
                        candidate("1", "F", "R2", scores(200, 80, 60, 30)),
                        candidate("2", "F", "R3", scores(150, 80, 60, 30)),
                        candidate("3", "F", "R4", scores(400, 80, 60, 30)),
                        candidate("4", "F", "R4", scores(300, 80, 60, 30))));
        Map<String, PppkPlacement> placed = byNumber(result);
        assertThat(placed.get("2").relocated().formationCode()).isEqualTo("D");
        assertThat(placed.get("3").relocated().formationCode()).isEqualTo("E");
        assertThat(placed.get("4").relocated().outcome()).isEqualTo(Outcome.FILLED);
        assertThat(placed.get("4").relocated().formationCode())
                .as("where the least was enough")
                .isEqualTo("E");
    }
}
