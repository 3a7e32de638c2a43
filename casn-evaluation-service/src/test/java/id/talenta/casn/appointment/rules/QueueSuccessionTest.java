package id.talenta.casn.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.appointment.rules.QueueSuccession.Queue;
import id.talenta.casn.appointment.rules.SuccessionReason.Criterion;
import id.talenta.casn.appointment.rules.SuccessionReason.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A post that was filled by a move is filled again from the same queue, then from the next step's; our reading, not verified. */
class QueueSuccessionTest {

    private static final Succession.Vacancy VACANCY = new Succession.Vacancy("F-1", 2, "1");

    private static final Contender MOVED = new Contender("1", 1, true, false, true);
    private static final Contender ALSO_MOVED = new Contender("2", 2, true, false, false);
    private static final Contender ELSEWHERE = new Contender("3", 3, false, false, true);
    private static final Contender WAITING = new Contender("4", 4, false, true, false);
    private static final Contender APPOINTED = new Contender("4", 4, false, true, true);

    private static SuccessionReason reason(Criterion criterion, Outcome outcome, String value, String bound) {
        return new SuccessionReason(criterion, outcome, value, bound, false);
    }

    @Test
    void theNextOfTheSameQueueFollowsWhoIsElsewhereIsNamed() {
        Succession succession = QueueSuccession.of(
                VACANCY, List.of(new Queue("U-1", List.of(WAITING, ELSEWHERE, ALSO_MOVED, MOVED))), null);
        assertThat(succession.next()).isEqualTo(WAITING);
        assertThat(succession.step()).isEqualTo("U-1");
        assertThat(succession.reasons())
                .containsExactly(
                        new SuccessionReason(Criterion.VACANCY, Outcome.FREED, "1", "F-1", true),
                        reason(Criterion.QUEUE, Outcome.CONTINUED, "U-1", "F-1"),
                        reason(Criterion.LAST_MOVED, Outcome.AHEAD, "2", "2"),
                        reason(Criterion.PASSED_OVER, Outcome.PLACED_ELSEWHERE, "3", "3"),
                        reason(Criterion.QUEUE_RANK, Outcome.NEXT, "4", "2"),
                        reason(Criterion.TIE, Outcome.NONE, "1", null));
    }

    @Test
    void whereNobodyIsLeftTheNextStepsQueueIsAsked() {
        Contender later = new Contender("7", 1, false, true, false);
        Succession succession = QueueSuccession.of(
                VACANCY,
                List.of(
                        new Queue("U-1", List.of(MOVED, ALSO_MOVED, APPOINTED)),
                        new Queue("U-2", List.of()),
                        new Queue("U-3", List.of(later))),
                null);
        assertThat(succession.next()).isEqualTo(later);
        assertThat(succession.step()).isEqualTo("U-3");
        assertThat(succession.reasons())
                .containsExactly(
                        new SuccessionReason(Criterion.VACANCY, Outcome.FREED, "1", "F-1", true),
                        reason(Criterion.QUEUE, Outcome.EXHAUSTED, "U-1", "F-1"),
                        reason(Criterion.QUEUE, Outcome.EXHAUSTED, "U-2", "F-1"),
                        reason(Criterion.QUEUE, Outcome.NEXT_STEP, "U-3", "F-1"),
                        reason(Criterion.QUEUE_RANK, Outcome.NEXT, "1", "0"),
                        reason(Criterion.TIE, Outcome.NONE, "1", null));
    }

    @Test
    void whereNoQueueHasAnybodyLeftNobodyFollows() {
        Succession succession = QueueSuccession.of(
                VACANCY, List.of(new Queue("E-2", List.of(MOVED, ELSEWHERE)), new Queue("E-3", List.of())), null);
        assertThat(succession.next()).isNull();
        assertThat(succession.equals()).isEmpty();
        assertThat(succession.reasons()).isEmpty();
    }

    @Test
    void equalsAreForTheCommittee() {
        Contender equal = new Contender("5", 4, false, true, false);
        List<Queue> queues = List.of(new Queue("U-1", List.of(MOVED, WAITING, equal)));
        assertThat(QueueSuccession.of(VACANCY, queues, null).next()).isNull();
        assertThat(QueueSuccession.of(VACANCY, queues, null).equals()).containsExactly(WAITING, equal);
        Succession decided = QueueSuccession.of(VACANCY, queues, "5");
        assertThat(decided.next()).isEqualTo(equal);
        assertThat(decided.reasons())
                .endsWith(
                        reason(Criterion.TIE, Outcome.DECIDED, "2", null),
                        new SuccessionReason(Criterion.COMMITTEE_DECISION, Outcome.SELECTED, null, null, true));
        assertThat(decided.reasons())
                .allSatisfy(reason -> assertThat(SuccessionText.of(reason).id()).isNotBlank());
    }
}
