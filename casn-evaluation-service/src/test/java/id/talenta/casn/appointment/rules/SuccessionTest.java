package id.talenta.casn.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.appointment.rules.SuccessionReason.Criterion;
import id.talenta.casn.appointment.rules.SuccessionReason.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A withdrawal is followed by the next in rank (rules: section 3.1, APS; confidence medium). */
class SuccessionTest {

    private static final Succession.Vacancy VACANCY = new Succession.Vacancy("F-1", 2, "1");

    private static final Contender FIRST = new Contender("1", 1, true, false, true);
    private static final Contender SECOND = new Contender("2", 2, true, false, false);
    private static final Contender THIRD = new Contender("3", 3, false, true, false);
    private static final Contender FOURTH = new Contender("4", 4, false, true, false);
    private static final Contender ABSENT = new Contender("5", 0, false, false, false);

    private static Contender appointed(Contender of) {
        return new Contender(of.participantNumber(), of.rank(), of.selected(), of.ranked(), true);
    }

    @Test
    void theNextInRankOfThoseWithoutAPostFollows() {
        Succession succession = Succession.of(VACANCY, List.of(ABSENT, FOURTH, THIRD, SECOND, FIRST), null);
        assertThat(succession.next()).isEqualTo(THIRD);
        assertThat(succession.reasons())
                .containsExactly(
                        new SuccessionReason(Criterion.VACANCY, Outcome.FREED, "1", "F-1", true),
                        new SuccessionReason(Criterion.LAST_SELECTED, Outcome.AHEAD, "2", "2", true),
                        new SuccessionReason(Criterion.RANK, Outcome.NEXT, "3", "2", true),
                        new SuccessionReason(Criterion.TIE, Outcome.NONE, "1", null, true));
    }

    @Test
    void whoWasAppointedBeforeIsPassedOverAndNamed() {
        Succession succession = Succession.of(VACANCY, List.of(FIRST, SECOND, appointed(THIRD), FOURTH), null);
        assertThat(succession.next()).isEqualTo(FOURTH);
        assertThat(succession.reasons())
                .contains(new SuccessionReason(Criterion.PASSED_OVER, Outcome.APPOINTED_BEFORE, "3", "3", true));
    }

    @Test
    void whoHoldsAPostByTheResultIsNobodysSuccessor() {
        assertThat(Succession.of(VACANCY, List.of(FIRST, SECOND), null).next()).isNull();
    }

    @Test
    void theAbsentAndTheEliminatedHaveNoRankAndNeverFollow() {
        Succession succession = Succession.of(VACANCY, List.of(FIRST, SECOND, ABSENT), null);
        assertThat(succession.next()).isNull();
        assertThat(succession.equals()).isEmpty();
        assertThat(succession.reasons()).isEmpty();
    }

    @Test
    void equalsAreNotToldApartByTheRule() {
        Contender equal = new Contender("6", 3, false, true, false);
        List<Contender> result = List.of(FIRST, SECOND, THIRD, equal, FOURTH);
        Succession undecided = Succession.of(VACANCY, result, null);
        assertThat(undecided.next()).isNull();
        assertThat(undecided.equals()).containsExactly(THIRD, equal);
        assertThat(Succession.of(VACANCY, result, "4").next()).isNull();
        Succession decided = Succession.of(VACANCY, result, "6");
        assertThat(decided.next()).isEqualTo(equal);
        assertThat(decided.reasons())
                .endsWith(
                        new SuccessionReason(Criterion.TIE, Outcome.DECIDED, "2", null, true),
                        new SuccessionReason(Criterion.COMMITTEE_DECISION, Outcome.SELECTED, null, null, true));
    }

    @Test
    void oneOfTwoEqualsIsLeftWhenTheOtherWasAppointed() {
        Contender equal = new Contender("6", 3, false, true, false);
        Succession succession = Succession.of(VACANCY, List.of(FIRST, SECOND, appointed(THIRD), equal), null);
        assertThat(succession.next()).isEqualTo(equal);
        assertThat(succession.reasons())
                .contains(
                        new SuccessionReason(Criterion.PASSED_OVER, Outcome.APPOINTED_BEFORE, "3", "3", true),
                        new SuccessionReason(Criterion.TIE, Outcome.NONE, "1", null, true));
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void everyReasonHasASentenceInBothLanguages(Criterion criterion) {
        SuccessionText text =
                SuccessionText.of(new SuccessionReason(criterion, Outcome.DECIDED, "24350174000000017", "7", true));
        assertThat(text.id()).endsWith(".").doesNotContain("null").isNotEqualTo(text.en());
        assertThat(text.en()).endsWith(".").doesNotContain("null");
    }
}
