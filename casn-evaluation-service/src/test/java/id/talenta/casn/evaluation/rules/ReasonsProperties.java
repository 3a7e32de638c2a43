package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every participant has exactly one outcome, with at least one reason: in every stage, by every rule set that is shipped. */
class ReasonsProperties {

    private static final List<CpnsRules> CPNS = Stream.of(2018, 2019, 2021, 2023, 2024)
            .flatMap(year -> RuleSetFile.all(year).stream())
            .toList();

    @Property
    void afterSkd(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        Random random = new Random(seed);
        CpnsRules rules = CPNS.get(random.nextInt(CPNS.size()));
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = formation(crowd, rules);
        List<SkdCandidate> candidates = new ArrayList<>();
        for (SkdCandidate one : crowd.skdCandidates(people)) {
            candidates.add(
                    leaves(random, rules)
                            ? new SkdCandidate(one.participantNumber(), one.present(), one.scores(), outcome(random))
                            : one);
        }
        StageResult result = new SkdStage(rules).decide(formation, candidates);
        SkdExplanation explanation = new SkdExplanation(rules);
        assertOneEach(
                result.placements(),
                candidates.stream().map(SkdCandidate::participantNumber).toList(),
                rules,
                i -> explanation.explain(
                        formation, candidates.get(i), result.placements().get(i), result.cut()));
        for (int i = 0; i < people; i++) {
            String code = result.placements().get(i).code();
            assertThat(candidates.get(i).outcome() == null)
                    .isEqualTo(rules.skd().codes().all().contains(code));
        }
    }

    @Property
    void afterSkb(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        Random random = new Random(seed);
        CpnsRules rules = CPNS.get(random.nextInt(CPNS.size()));
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = formation(crowd, rules);
        List<FinalCandidate> candidates = new ArrayList<>();
        for (FinalCandidate one : crowd.finalCandidates(people)) {
            candidates.add(leaves(random, rules) ? left(one, outcome(random)) : one);
        }
        StageResult result = new FinalStage(rules).decide(formation, candidates);
        FinalExplanation explanation = new FinalExplanation(rules);
        assertOneEach(
                result.placements(),
                candidates.stream().map(FinalCandidate::participantNumber).toList(),
                rules,
                i -> explanation.explain(
                        formation, candidates.get(i), result.placements().get(i), result.cut()));
        for (int i = 0; i < people; i++) {
            String code = result.placements().get(i).code();
            assertThat(candidates.get(i).outcome() == null)
                    .isEqualTo(rules.finalResult().codes().all().contains(code));
        }
    }

    @Property
    void inPppk(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        PppkExplanation explanation = new PppkExplanation(of.rules());
        assertThat(of.result().placements().stream()
                        .map(placed -> placed.placement().participantNumber()))
                .containsExactlyElementsOf(of.candidates().stream()
                        .map(PppkCandidate::participantNumber)
                        .toList());
        for (int i = 0; i < people; i++) {
            PppkCandidate candidate = of.candidates().get(i);
            PppkPlacement placed = of.result().placements().get(i);
            String code = placed.placement().code();
            assertThat(candidate.outcome() == null)
                    .isEqualTo(of.rules().codes().all(of.rules().priorities()).contains(code));
            assertThat(explanation.explain(
                            of.formationOf(i),
                            candidate,
                            placed,
                            of.result().cuts().get(candidate.formationCode()),
                            null))
                    .isNotEmpty();
        }
    }

    private static void assertOneEach(
            List<Placement> placements, List<String> numbers, CpnsRules rules, IntFunction<List<Reason>> reasons) {
        assertThat(placements.stream().map(Placement::participantNumber)).containsExactlyElementsOf(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            Placement placement = placements.get(i);
            assertThat(placement.code()).isNotBlank();
            assertThat(reasons.apply(i)).isNotEmpty().doesNotHaveDuplicates();
            assertThat(ReasonText.of(reasons.apply(i).get(0)).en()).isNotBlank();
            if (rules.outcomes() != null && isOutcome(rules.outcomes(), placement.code())) {
                assertThat(placement.ranked()).isFalse();
                assertThat(reasons.apply(i)).hasSize(1);
            }
        }
    }

    private static boolean isOutcome(OutcomeCodes codes, String code) {
        return Map.of(codes.withdrawn(), 1, codes.disqualified(), 1, codes.requirementsNotMet(), 1)
                .containsKey(code);
    }

    private static FormationNeed formation(Crowd crowd, CpnsRules rules) {
        FormationNeed drawn = crowd.formation("F");
        return rules.skd().needTypes().contains(drawn.needType())
                ? drawn
                : new FormationNeed("F", NeedType.UMUM, drawn.quota());
    }

    private static boolean leaves(Random random, CpnsRules rules) {
        return rules.outcomes() != null && random.nextInt(8) == 0;
    }

    private static ParticipantOutcome outcome(Random random) {
        ParticipantOutcome[] all = ParticipantOutcome.values();
        return all[random.nextInt(all.length)];
    }

    private static FinalCandidate left(FinalCandidate one, ParticipantOutcome outcome) {
        return new FinalCandidate(
                one.participantNumber(),
                one.skd(),
                one.birthDate(),
                one.gpa(),
                one.present(),
                one.skb(),
                one.eliminated(),
                outcome);
    }
}
