package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OptimisationProperties {

    private static final CpnsRules RULES = ChainWorld.RULES;
    private static final Comparator<RankingKey> ORDER =
            RankingCriterion.order(RULES.finalResult().ranking());
    private static final Map<String, String> CODE_OF_STEP =
            Map.of("U-1", "P/L-1", "U-2", "P/L-2", "U-3", "P/L-2", "E-1", "P/L-2", "E-2", "P/L-1", "E-3", "P/L-2");

    @Property
    void inputOrderChangesNothing(@ForAll long seed) {
        ChainWorld world = ChainWorld.random(seed);
        Map<String, Set<String>> decisions = world.decisionsAgainst("nobody");
        assertThat(world.shuffled(seed).decide(decisions)).isEqualTo(world.decide(decisions));
    }

    @Property
    void noFormationIsOverfilledAndNobodyHasTwoPosts(@ForAll long seed) {
        ChainWorld world = ChainWorld.random(seed);
        ChainWorld.Decided decided = world.decide(world.decisionsAgainst("nobody"));
        Map<String, Integer> filled = filled(world, decided);
        world.needs.forEach(
                (code, need) -> assertThat(filled.getOrDefault(code, 0)).isLessThanOrEqualTo(need.quota()));
        decided.chain()
                .moves()
                .keySet()
                .forEach(number -> assertThat(decided.base().get(number).code()).isNotEqualTo("P/L"));
    }

    @Property
    void noPostIsLeftEmptyThatSomebodyCouldHaveAndNobodyIsPassedOver(@ForAll long seed) {
        ChainWorld world = ChainWorld.random(seed);
        ChainWorld.Decided decided = world.decide(world.decisionsAgainst("nobody"));
        Map<String, Integer> filled = filled(world, decided);
        decided.codes().forEach((number, code) -> {
            if (!code.equals("P/TL")) {
                return;
            }
            ChainApplicant left = applicant(world, number);
            for (OptimisationStep step : RULES.finalResult().optimisation().steps()) {
                world.needs.forEach((receiving, need) -> {
                    EmptyPosts posts = new EmptyPosts(need, world.places.get(receiving), 1);
                    if (step.receives(need.needType()) && StepQueues.admits(RULES, step, left, posts)) {
                        assertThat(filled.getOrDefault(receiving, 0)).isEqualTo(need.quota());
                        decided.chain().moves().forEach((other, move) -> {
                            if (move.kind() == Move.Kind.MOVED
                                    && move.stepCode().equals(step.code())
                                    && move.formationCode().equals(receiving)) {
                                assertThat(ORDER.compare(applicant(world, other).key(), left.key()))
                                        .isLessThanOrEqualTo(0);
                            }
                        });
                    }
                });
            }
        });
    }

    @Property
    void aHigherSkbNeverCostsAPostWhicheverWayTiesAreDecided(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int thousandths) {
        ChainWorld world = ChainWorld.random(seed);
        for (String who : List.copyOf(world.decide(Map.of()).codes().keySet())) {
            FinalCandidate before = world.person(who);
            if (!before.competes()) {
                continue;
            }
            ChainWorld.Decided earlier = world.decide(world.decisionsAgainst(who));
            replace(
                    world,
                    new FinalCandidate(
                            who,
                            before.skd(),
                            before.birthDate(),
                            before.gpa(),
                            true,
                            before.skb().add(BigDecimal.valueOf(thousandths, 3)),
                            false));
            ChainWorld.Decided later = world.decide(world.decisionsAgainst(who));
            replace(world, before);
            assertThat(!earlier.hasPost(who) || later.hasPost(who)).as(who).isTrue();
        }
    }

    @Property
    void whatWasDecidedBeforeATieStaysWhenItIsDecided(@ForAll long seed) {
        ChainWorld world = ChainWorld.random(seed);
        Map<String, Set<String>> decisions = world.decisionsAgainst("nobody");
        List<String> formations = List.copyOf(decisions.keySet());
        ChainWorld.Decided last = world.decide(decisions);
        for (int i = 0; i < formations.size(); i++) {
            Map<String, Set<String>> some = new HashMap<>(decisions);
            some.keySet().retainAll(formations.subList(0, i));
            ChainWorld.Decided earlier = world.decide(some);
            List<QueueCut> before = earlier.chain().queues();
            assertThat(last.chain().queues().subList(0, before.size())).isEqualTo(before);
        }
    }

    @Property
    void codeRankAndPlacementFollowFromTheReasonsAlone(@ForAll long seed) {
        ChainWorld world = ChainWorld.random(seed);
        Map<String, Set<String>> decisions = world.decisionsAgainst("nobody");
        ChainWorld.Decided decided = world.decide(decisions);
        assertThat(decided.codes().keySet())
                .hasSize(world.people.values().stream().mapToInt(List::size).sum());
        for (String number : decided.codes().keySet()) {
            FinalCandidate candidate = world.person(number);
            String own = world.formationOf(number);
            List<Reason> reasons = new FinalExplanation(RULES)
                    .explain(
                            world.needs.get(own),
                            candidate,
                            decided.base().get(number),
                            decided.cuts().get(own));
            Recomputation base = new Recomputation(reasons);
            String code = base.finalCode();
            assertThat(base.finalRank()).isEqualTo(decided.base().get(number).rank());
            if (code.equals("UNDECIDED")) {
                code = decisions.get(own).contains(number) ? "P/L" : "P/TL";
            }
            Move move = decided.chain().moves().get(number);
            if (move != null) {
                assertThat(code).isEqualTo("P/TL");
                code = codeByQueue(world, decided, decisions, candidate, move);
            }
            assertThat(code).as(number).isEqualTo(decided.codes().get(number));
        }
    }

    private static String codeByQueue(
            ChainWorld world,
            ChainWorld.Decided decided,
            Map<String, Set<String>> decisions,
            FinalCandidate candidate,
            Move move) {
        QueueCut queue = decided.chain().queues().stream()
                .filter(one -> one.stepCode().equals(move.stepCode())
                        && one.formationCode().equals(move.formationCode()))
                .findFirst()
                .orElseThrow();
        List<Reason> reasons = new OptimisationExplanation(RULES)
                .explain(world.needs.get(move.formationCode()), candidate, move, queue);
        assertThat(reasons).allMatch(reason -> !reason.verified());
        Reason moved = reasons.get(0);
        Outcome outcome = new Recomputation(reasons).queueOutcome();
        if (outcome == Outcome.UNDECIDED) {
            outcome = decisions.get(moved.bound()).contains(candidate.participantNumber())
                    ? Outcome.MOVED
                    : Outcome.NOT_MOVED;
        }
        assertThat(moved.outcome()).isEqualTo(outcome);
        return outcome == Outcome.MOVED ? CODE_OF_STEP.get(moved.value()) : "P/TL";
    }

    private static Map<String, Integer> filled(ChainWorld world, ChainWorld.Decided decided) {
        Map<String, Integer> filled = new HashMap<>();
        decided.codes().forEach((number, code) -> {
            if (code.equals("P/L")) {
                filled.merge(world.formationOf(number), 1, Integer::sum);
            } else if (code.startsWith("P/L-")) {
                filled.merge(decided.chain().moves().get(number).formationCode(), 1, Integer::sum);
            }
        });
        return filled;
    }

    private static ChainApplicant applicant(ChainWorld world, String number) {
        FinalCandidate one = world.person(number);
        String own = world.formationOf(number);
        return new ChainApplicant(
                number, world.needs.get(own), world.places.get(own), one.skd(), FinalStage.keyOf(RULES, one));
    }

    private static void replace(ChainWorld world, FinalCandidate by) {
        List<FinalCandidate> candidates = world.people.get(world.formationOf(by.participantNumber()));
        List<FinalCandidate> changed = new ArrayList<>(candidates.stream()
                .map(one -> one.participantNumber().equals(by.participantNumber()) ? by : one)
                .toList());
        world.people.put(world.formationOf(by.participantNumber()), changed);
    }
}
