package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The queues that are found again from a result are those that the chain had. */
class ChainQueueProperties {

    private static final CpnsRules RULES = ChainWorld.RULES;

    private record Found(ChainWorld world, ChainWorld.Decided decided, List<ChainApplicant> applicants) {

        static Found of(long seed) {
            ChainWorld world = ChainWorld.random(seed);
            ChainWorld.Decided decided = world.decide(world.decisionsAgainst("nobody"));
            List<ChainApplicant> applicants = new ArrayList<>();
            decided.codes().forEach((number, code) -> {
                if (decided.base().get(number).ranked() && !code.equals("P/L")) {
                    String own = world.formationOf(number);
                    FinalCandidate one = world.person(number);
                    applicants.add(new ChainApplicant(
                            number,
                            world.needs.get(own),
                            world.places.get(own),
                            one.skd(),
                            FinalStage.keyOf(RULES, one)));
                }
            });
            return new Found(world, decided, applicants);
        }

        List<ChainQueue> from(Move move) {
            EmptyPosts receiver =
                    new EmptyPosts(world.needs.get(move.formationCode()), world.places.get(move.formationCode()), 1);
            return ChainQueue.from(
                    RULES,
                    move.stepCode(),
                    receiver,
                    applicants,
                    decided.chain().moves());
        }

        List<Move> moved() {
            return decided.chain().moves().values().stream()
                    .filter(move -> move.kind() == Move.Kind.MOVED)
                    .toList();
        }
    }

    private static List<String> with(ChainQueue queue, ChainQueue.Standing standing) {
        return queue.members().stream()
                .filter(one -> one.standing() == standing)
                .map(ChainQueue.Member::participantNumber)
                .sorted()
                .toList();
    }

    @Property
    void whoGotAPostFromAQueueStoodInItWithTheRankThatTheChainGave(@ForAll long seed) {
        Found found = Found.of(seed);
        for (Move move : found.moved()) {
            ChainQueue queue = found.from(move).get(0);
            assertThat(queue.stepCode()).isEqualTo(move.stepCode());
            Map<String, Integer> ranks = queue.members().stream()
                    .collect(Collectors.toMap(ChainQueue.Member::participantNumber, ChainQueue.Member::rank));
            List<String> taken = new ArrayList<>();
            found.decided().chain().moves().forEach((number, other) -> {
                if (other.kind() == Move.Kind.MOVED
                        && other.stepCode().equals(move.stepCode())
                        && other.formationCode().equals(move.formationCode())) {
                    taken.add(number);
                    assertThat(ranks).containsEntry(number, other.rank());
                }
            });
            Collections.sort(taken);
            assertThat(with(queue, ChainQueue.Standing.TAKEN)).isEqualTo(taken);
        }
    }

    @Property
    void whoWaitsIsWithoutAPostAndNeverAheadOfWhoGotOne(@ForAll long seed) {
        Found found = Found.of(seed);
        for (Move move : found.moved()) {
            List<ChainQueue> queues = found.from(move);
            int last = queues.get(0).members().stream()
                    .filter(one -> one.standing() == ChainQueue.Standing.TAKEN)
                    .mapToInt(ChainQueue.Member::rank)
                    .max()
                    .orElseThrow();
            assertThat(queues.get(0).members())
                    .allMatch(one -> one.standing() == ChainQueue.Standing.TAKEN || one.rank() >= last);
            for (ChainQueue queue : queues) {
                EmptyPosts receiver = new EmptyPosts(
                        found.world().needs.get(move.formationCode()),
                        found.world().places.get(move.formationCode()),
                        1);
                OptimisationStep step = RULES.finalResult().optimisation().step(queue.stepCode());
                List<String> without = found.applicants().stream()
                        .filter(one -> found.decided()
                                .codes()
                                .get(one.participantNumber())
                                .equals("P/TL"))
                        .filter(one -> StepQueues.admits(RULES, step, one, receiver))
                        .map(ChainApplicant::participantNumber)
                        .sorted()
                        .toList();
                assertThat(with(queue, ChainQueue.Standing.WAITING)).isEqualTo(without);
            }
        }
    }

    @Property
    void theOrderOfTheInputChangesNothing(@ForAll long seed) {
        Found found = Found.of(seed);
        List<ChainApplicant> shuffled = new ArrayList<>(found.applicants());
        Collections.shuffle(shuffled, new Random(seed));
        Found other = new Found(found.world(), found.decided(), shuffled);
        found.moved().forEach(move -> assertThat(other.from(move)).isEqualTo(found.from(move)));
    }
}
