package id.talenta.casn.appointment.rules;

import id.talenta.casn.appointment.rules.SuccessionReason.Criterion;
import id.talenta.casn.appointment.rules.SuccessionReason.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who takes the place of somebody who was moved to the post of another formation by the filling of empty posts, and
 * withdrew: the next of the same queue, which is of the same step and receiving formation and in the same order; where
 * nobody is left in it, the best of the queue of the next step in which somebody is. Out of the question is who holds a post by the
 * result, here or elsewhere, and who was appointed before. Our reading of the chain of KepmenPANRB 320/2024, Diktum 35, of which no
 * source tells what becomes of a post that is given back: every reason that follows it is not verified.
 *
 * <p>In a PPPK selection there is one such queue: those who applied for the same position elsewhere and may take the post, in the
 * order in which unfilled posts were given (PermenPANRB 6/2024, article 47(4)). That article, too, is silent on posts given back.
 */
public final class QueueSuccession {

    private QueueSuccession() {}

    /**
     * A queue.
     *
     * @param step the step that it is of
     * @param people who stood in it, in any order; {@code rank} is that in the queue, {@code selected} whether it gave
     *     them a post, {@code ranked} false for who has a post elsewhere
     */
    public record Queue(String step, List<Contender> people) {

        /** Keeps a copy. */
        public Queue {
            people = List.copyOf(people);
        }
    }

    /**
     * Finds who follows.
     *
     * @param vacancy the post
     * @param queues from the one that filled the post on, in the order of the steps; at least one
     * @param chosen whom the committee chose among equals, null if it did not decide
     * @return the succession; nobody and no equals where no queue has anybody left
     */
    public static Succession of(Succession.Vacancy vacancy, List<Queue> queues, String chosen) {
        for (int i = 0; i < queues.size(); i++) {
            Queue queue = queues.get(i);
            List<Contender> equals = Succession.bestAble(queue.people());
            if (!equals.isEmpty()) {
                Optional<Contender> next = Succession.oneOf(equals, chosen);
                List<SuccessionReason> reasons = next.isEmpty()
                        ? List.of()
                        : reasons(vacancy, queues.subList(0, i + 1), next.get(), equals.size());
                return new Succession(next.orElse(null), equals, reasons, queue.step());
            }
        }
        return new Succession(
                null, List.of(), List.of(), queues.get(queues.size() - 1).step());
    }

    private static List<SuccessionReason> reasons(
            Succession.Vacancy vacancy, List<Queue> queues, Contender next, int sharing) {
        String formation = vacancy.formationCode();
        List<SuccessionReason> reasons = new ArrayList<>();
        reasons.add(SuccessionReason.of(Criterion.VACANCY, Outcome.FREED, vacancy.withdrawn(), formation));
        queues.subList(0, queues.size() - 1).stream()
                .map(empty -> SuccessionReason.of(Criterion.QUEUE, Outcome.EXHAUSTED, empty.step(), formation))
                .map(SuccessionReason::unverified)
                .forEach(reasons::add);
        Queue queue = queues.get(queues.size() - 1);
        Outcome which = queues.size() == 1 ? Outcome.CONTINUED : Outcome.NEXT_STEP;
        reasons.add(SuccessionReason.of(Criterion.QUEUE, which, queue.step(), formation)
                .unverified());
        List<Contender> ahead = Succession.aheadOf(next, queue.people());
        ahead.stream()
                .filter(Contender::selected)
                .reduce((first, second) -> second)
                .ifPresent(last -> reasons.add(about(Criterion.LAST_MOVED, Outcome.AHEAD, last)));
        ahead.stream()
                .filter(one -> !one.selected() && (one.appointed() || !one.ranked()))
                .forEach(one -> reasons.add(about(
                        Criterion.PASSED_OVER,
                        one.ranked() ? Outcome.APPOINTED_BEFORE : Outcome.PLACED_ELSEWHERE,
                        one)));
        long filled = queue.people().stream().filter(Contender::selected).count();
        reasons.add(SuccessionReason.of(
                        Criterion.QUEUE_RANK, Outcome.NEXT, Integer.toString(next.rank()), Long.toString(filled))
                .unverified());
        reasons.add(SuccessionReason.of(
                        Criterion.TIE, sharing == 1 ? Outcome.NONE : Outcome.DECIDED, Integer.toString(sharing), null)
                .unverified());
        if (sharing > 1) {
            reasons.add(SuccessionReason.of(Criterion.COMMITTEE_DECISION, Outcome.SELECTED, null, null));
        }
        return List.copyOf(reasons);
    }

    private static SuccessionReason about(Criterion criterion, Outcome outcome, Contender of) {
        return SuccessionReason.of(criterion, outcome, of.participantNumber(), Integer.toString(of.rank()))
                .unverified();
    }
}
