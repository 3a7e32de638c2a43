package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.People.BORN;
import static id.talenta.casn.evaluation.rules.People.finalist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filling of empty posts: rules 1.5 (which step moves whom) and 1.6 (with which code). */
class OptimisationChainTest {

    private static final String HERE = "KOTA PROBOLINGGO";
    private static final String THERE = "KOTA MALANG";

    @ParameterizedTest(name = "1.5 {0}: {3} to {1}, elsewhere {4}: {5}")
    @CsvSource({
        "U-1, UMUM, here, CUMLAUDE, false, P/L-1",
        "U-1, UMUM, here, PAPUA, false, P/L-1",
        "U-2, UMUM, here, UMUM, true, P/L-2",
        "U-3, UMUM, here, DISABILITAS, true, P/L-2",
        "E-1, CUMLAUDE, here, CUMLAUDE, true, P/L-2",
        "E-2, CUMLAUDE, here, UMUM, false, P/L-1",
        "E-2, DISABILITAS, here, PAPUA, false, P/L-1",
        "E-3, PAPUA, here, UMUM, true, P/L-2",
        "E-3, PAPUA, here, CUMLAUDE, true, P/L-2"
    })
    void eachStepMovesWhomItIsFor(
            String step, NeedType receiver, String location, NeedType source, boolean elsewhere, String code) {
        ChainWorld world = new ChainWorld()
                .add("R", receiver, 1, HERE, List.of())
                .add(
                        "S",
                        source,
                        1,
                        elsewhere ? THERE : HERE,
                        List.of(
                                finalist("1", 100, 120, 190, "80"),
                                finalist("2", 100, 120, 190, "70"),
                                finalist("3", 100, 120, 190, "60")));
        ChainWorld.Decided decided = world.decide(Map.of());
        assertThat(decided.codes()).isEqualTo(Map.of("S/1", "P/L", "S/2", code, "S/3", "P/TL"));
        assertThat(decided.chain().moves().get("S/2")).isEqualTo(new Move(Move.Kind.MOVED, step, "R", 1, 1));
        assertThat(decided.chain().moves().get("S/3")).isEqualTo(new Move(Move.Kind.NOT_MOVED, step, "R", 0, 0));
    }

    @Test
    void whoIsBelowThePassingGradeOfTheReceivingFormationIsNotMoved() {
        // meets 286 and TIU 60 of the own formation; TWK 60 is below the 65 of the general need
        ChainWorld world = new ChainWorld()
                .add("R", NeedType.UMUM, 1, HERE, List.of())
                .add(
                        "S",
                        NeedType.DISABILITAS,
                        1,
                        HERE,
                        List.of(finalist("1", 65, 80, 166, "80"), finalist("2", 60, 80, 200, "70")));
        assertThat(world.decide(Map.of()).codes()).isEqualTo(Map.of("S/1", "P/L", "S/2", "P/TL"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANALIS, S-1 AKUNTANSI; S-1 MANAJEMEN, true",
        "analis , s-1 manajemen;S-1  AKUNTANSI, true",
        "ANALIS, S-1 AKUNTANSI, false",
        "PENATA, S-1 AKUNTANSI; S-1 MANAJEMEN, false"
    })
    void positionAndQualificationAreTheSameHoweverTheyAreWritten(String position, String qualification, boolean same) {
        FormationPlace one = FormationPlace.of("ANALIS", HERE, "S-1 AKUNTANSI; S-1 MANAJEMEN");
        assertThat(one.sameWork(FormationPlace.of(position, HERE, qualification)))
                .isEqualTo(same);
    }

    @Test
    void theSameLocationComesBeforeABetterScoreFromElsewhere() {
        ChainWorld world = new ChainWorld()
                .add("R", NeedType.UMUM, 1, HERE, List.of())
                .add("A", NeedType.CUMLAUDE, 1, HERE, two("60", "50"))
                .add("B", NeedType.UMUM, 1, THERE, two("90", "80"));
        assertThat(world.decide(Map.of()).codes()).containsEntry("A/2", "P/L-1").containsEntry("B/2", "P/TL");
    }

    @Test
    void formationsAreServedByCodeAndTheBestGoesToTheFirst() {
        ChainWorld world = new ChainWorld()
                .add("R-2", NeedType.UMUM, 1, HERE, List.of())
                .add("R-1", NeedType.UMUM, 1, HERE, List.of())
                .add(
                        "S",
                        NeedType.PAPUA,
                        1,
                        HERE,
                        List.of(
                                finalist("1", 100, 120, 190, "80"),
                                finalist("2", 100, 120, 190, "60"),
                                finalist("3", 100, 120, 190, "70")));
        Map<String, Move> moves = world.decide(Map.of()).chain().moves();
        assertThat(moves.get("S/3").formationCode()).isEqualTo("R-1");
        assertThat(moves.get("S/2").formationCode()).isEqualTo("R-2");
    }

    @Test
    void aTieOverTheLastEmptyPostIsTheCommitteesAndTheRestWaits() {
        ChainWorld world = new ChainWorld()
                .add("R", NeedType.UMUM, 1, HERE, List.of())
                .add("T", NeedType.UMUM, 1, THERE, List.of())
                .add(
                        "S",
                        NeedType.CUMLAUDE,
                        1,
                        HERE,
                        List.of(
                                finalist("1", 100, 120, 190, "80"),
                                finalist("2", 100, 120, 190, "70"),
                                finalist("3", 100, 120, 190, "70")));
        ChainWorld.Decided open = world.decide(Map.of());
        assertThat(open.codes()).isEqualTo(Map.of("S/1", "P/L", "S/2", "UNDECIDED", "S/3", "UNDECIDED"));
        assertThat(open.chain().queues()).hasSize(1);

        ChainWorld.Decided decided = world.decide(Map.of("R", Set.of("S/3")));
        assertThat(decided.codes()).isEqualTo(Map.of("S/1", "P/L", "S/2", "P/L-2", "S/3", "P/L-1"));
        assertThat(decided.chain().moves().get("S/2").stepCode()).isEqualTo("U-3");
    }

    @Test
    void whoIsMovedIsToldTheStepTheRankAndWhoCameAfter() {
        ChainWorld world = new ChainWorld()
                .add("R", NeedType.UMUM, 1, HERE, List.of())
                .add(
                        "S",
                        NeedType.CUMLAUDE,
                        1,
                        HERE,
                        List.of(
                                finalist("1", 100, 120, 190, "80"),
                                finalist("2", 100, 120, 190, "70"),
                                finalist("3", 100, 120, 190, "60")));
        ChainWorld.Decided decided = world.decide(Map.of());
        QueueCut cut = decided.chain().queues().get(0);
        OptimisationExplanation explanation = new OptimisationExplanation(ChainWorld.RULES);
        assertThat(explanation.explain(
                        world.needs.get("R"),
                        world.person("S/2"),
                        decided.chain().moves().get("S/2"),
                        cut))
                .containsExactly(
                        Reason.of(Criterion.OPTIMISATION, Outcome.MOVED, "U-1", "R")
                                .unverified(),
                        Reason.counted(Criterion.TWK, Outcome.MET, 100, 65).unverified(),
                        Reason.counted(Criterion.TIU, Outcome.MET, 120, 80).unverified(),
                        Reason.counted(Criterion.TKP, Outcome.MET, 190, 166).unverified(),
                        Reason.counted(Criterion.QUEUE, Outcome.WITHIN, 1, 1).unverified(),
                        Reason.of(Criterion.CUT_FINAL, Outcome.AHEAD, "71.818", "65.818")
                                .unverified());
        assertThat(explanation.explain(
                        world.needs.get("R"),
                        world.person("S/3"),
                        decided.chain().moves().get("S/3"),
                        cut))
                .endsWith(
                        Reason.of(Criterion.QUEUE, Outcome.OUTSIDE, null, "1").unverified(),
                        Reason.of(Criterion.CUT_FINAL, Outcome.BEHIND, "65.818", "71.818")
                                .unverified());
    }

    @ParameterizedTest(name = "1.6 {1}")
    @CsvSource({"WITHDRAWN, APS", "DISQUALIFIED, DIS", "REQUIREMENTS_NOT_MET, TMS"})
    void whoeverLeftHasTheirCodeInEitherStageAndTakesNoPost(ParticipantOutcome outcome, String code) {
        CpnsRules rules = ChainWorld.RULES;
        FormationNeed need = People.need(NeedType.UMUM, 1);
        SkdScores best = new SkdScores(150, 175, 225);
        SkdCandidate gone = new SkdCandidate("A", true, best, outcome);
        StageResult skd = new SkdStage(rules).decide(need, List.of(gone, People.sat("B", 65, 80, 166)));
        assertThat(People.lines(skd)).containsExactly("A " + code + " 0", "B P/L 1");
        List<Reason> afterSkd =
                new SkdExplanation(rules).explain(need, gone, skd.placements().get(0), skd.cut());
        assertThat(new Recomputation(afterSkd).codeOfLeaving()).isEqualTo(code);

        FinalCandidate left = new FinalCandidate("A", best, BORN, null, true, new BigDecimal("99"), false, outcome);
        StageResult last = new FinalStage(rules).decide(need, List.of(left, finalist("B", 65, 80, 166, "40")));
        assertThat(People.lines(last)).containsExactly("A " + code + " 0", "B P/L 1");
        List<Reason> reasons = new FinalExplanation(rules)
                .explain(need, left, last.placements().get(0), last.cut());
        assertThat(new Recomputation(reasons).codeOfLeaving()).isEqualTo(code);
    }

    @Test
    void theSecondVersionIsTheFirstWithTheChainAndTheCodesOfThoseWhoLeft() {
        ObjectNode second = (ObjectNode) RuleSetFile.envelope(2024, 2).get("payload");
        assertThat(second.remove("outcomes")).isNotNull();
        assertThat(((ObjectNode) second.get("finalResult")).remove("optimisation"))
                .isNotNull();
        assertThat(second).isEqualTo(RuleSetFile.envelope(2024, 1).get("payload"));
        assertThat(RuleSetFile.CPNS_2024.finalResult().optimisation()).isNull();
    }

    @Test
    void aChainThatCannotBeFollowedIsRefused() {
        refused("steps[1].code", steps -> ((ObjectNode) steps.get(1)).put("code", "U-1"));
        refused("steps[0].resultCode", steps -> ((ObjectNode) steps.get(0)).put("resultCode", "P/TL"));
        refused("steps[2].location", steps -> ((ObjectNode) steps.get(2)).remove("location"));
        refused("steps", ArrayNode::removeAll);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.cpns2024(
                        2, payload -> ((ObjectNode) payload.get("outcomes")).put("withdrawn", "TH")))
                .withMessageStartingWith("payload.outcomes");
    }

    private static void refused(String path, java.util.function.Consumer<ArrayNode> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.cpns2024(
                        2, payload -> change.accept((ArrayNode) payload.at("/finalResult/optimisation/steps"))))
                .withMessageContaining("payload.finalResult.optimisation." + path);
    }

    private static List<FinalCandidate> two(String first, String second) {
        return List.of(finalist("1", 100, 120, 190, first), finalist("2", 100, 120, 190, second));
    }
}
