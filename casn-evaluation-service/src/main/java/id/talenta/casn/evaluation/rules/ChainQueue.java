package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Who stood in the queue of one step of {@link OptimisationChain} for the posts of one formation, found again from its
 * result: those it gave a post, those who still wait for one, and those who were moved elsewhere later.
 * Who had a post before the queue was served never stood in it. KepmenPANRB 320/2024, Diktum 35, is silent on what
 * becomes of a post that is given back; that the queue goes on is our reading and not verified. Those who come up for the unfilled posts
 * of a PPPK selection are such a queue too.
 *
 * @param stepCode the step
 * @param members in the order of the ranking of the final result
 */
public record ChainQueue(String stepCode, List<Member> members) {

    /** What became of somebody in a queue. */
    public enum Standing {
        /** The queue gave them a post. */
        TAKEN,
        /** They were moved to another formation, or by another step. */
        ELSEWHERE,
        /** They have no post. */
        WAITING
    }

    /**
     * Somebody in a queue.
     *
     * @param participantNumber who
     * @param rank standard competition rank in the queue, from 1
     * @param standing what became of them
     */
    public record Member(String participantNumber, int rank, Standing standing) {}

    /**
     * The queues for a formation from one step on, in the order of the chain.
     *
     * @param rules the rule set, with a chain
     * @param stepCode the step to begin with
     * @param receiver the formation
     * @param applicants all of its position and qualification who were ranked and got no post of their own formation, moved or
     *     not, in any order
     * @param moves by participant number; a move that is none ({@link Move.Kind#NOT_MOVED}) counts as none
     * @return one for each step that serves such a formation, with or without members
     */
    public static List<ChainQueue> from(
            CpnsRules rules,
            String stepCode,
            EmptyPosts receiver,
            List<ChainApplicant> applicants,
            Map<String, Move> moves) {
        Comparator<RankingKey> order =
                RankingCriterion.order(rules.finalResult().ranking());
        List<ChainApplicant> ranked = new ArrayList<>(applicants);
        ranked.sort(Comparator.comparing(ChainApplicant::key, order).thenComparing(ChainApplicant::participantNumber));
        List<OptimisationStep> steps = rules.finalResult().optimisation().steps();
        List<ChainQueue> queues = new ArrayList<>();
        boolean reached = false;
        for (OptimisationStep step : steps) {
            reached = reached || step.code().equals(stepCode);
            if (reached && step.receives(receiver.formation().needType())) {
                queues.add(new Builder(rules, order, step, receiver, moves).build(ranked));
            }
        }
        return queues;
    }

    private record Builder(
            CpnsRules rules,
            Comparator<RankingKey> order,
            OptimisationStep step,
            EmptyPosts receiver,
            Map<String, Move> moves) {

        ChainQueue build(List<ChainApplicant> ranked) {
            List<Member> members = new ArrayList<>();
            RankingKey before = null;
            int rank = 0;
            for (ChainApplicant one : ranked) {
                if (stood(one)) {
                    rank = before != null && order.compare(one.key(), before) == 0 ? rank : members.size() + 1;
                    members.add(new Member(one.participantNumber(), rank, standing(one)));
                    before = one.key();
                }
            }
            return new ChainQueue(step.code(), List.copyOf(members));
        }

        private boolean stood(ChainApplicant one) {
            return switch (standing(one)) {
                case TAKEN -> true;
                case WAITING -> StepQueues.admits(rules, step, one, receiver);
                case ELSEWHERE ->
                    servedLater(moves.get(one.participantNumber())) && StepQueues.admits(rules, step, one, receiver);
            };
        }

        /** Steps are served in their order, and within a step formations in that of their codes. */
        private boolean servedLater(Move move) {
            List<OptimisationStep> steps = rules.finalResult().optimisation().steps();
            int own = steps.indexOf(step);
            int other = steps.indexOf(rules.finalResult().optimisation().step(move.stepCode()));
            return other > own
                    || other == own
                            && move.formationCode()
                                            .compareTo(receiver.formation().code())
                                    > 0;
        }

        private Standing standing(ChainApplicant one) {
            Move move = moves.get(one.participantNumber());
            if (move == null || move.kind() != Move.Kind.MOVED) {
                return Standing.WAITING;
            }
            boolean here = move.stepCode().equals(step.code())
                    && move.formationCode().equals(receiver.formation().code());
            return here ? Standing.TAKEN : Standing.ELSEWHERE;
        }
    }
}
