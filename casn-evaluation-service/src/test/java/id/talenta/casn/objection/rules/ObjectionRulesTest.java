package id.talenta.casn.objection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When an objection can be filed, and what becomes of it. */
class ObjectionRulesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 1, 12);

    private final ObjectionWindow window = ObjectionWindow.after(PUBLISHED, 3, 7);

    @Test
    void threeFullDaysFollowThePublicationAndSevenForTheAnswers() {
        assertThat(window)
                .isEqualTo(new ObjectionWindow(PUBLISHED, LocalDate.of(2025, 1, 15), LocalDate.of(2025, 1, 22)));
    }

    @ParameterizedTest(name = "{0}: open {1}, overdue {2}")
    @CsvSource({
        "2025-01-11, false, false",
        "2025-01-12, true, false",
        "2025-01-15, true, false",
        "2025-01-16, false, false",
        "2025-01-22, false, false",
        "2025-01-23, false, true"
    })
    void eachDayOfTheWindowCountsWhole(LocalDate day, boolean open, boolean overdue) {
        assertThat(window.isOpenOn(day)).isEqualTo(open);
        assertThat(window.isOverdueOn(day)).isEqualTo(overdue);
    }

    @Test
    void itsDaysAreInOrder() {
        LocalDate dayBefore = PUBLISHED.minusDays(1);
        assertThatThrownBy(() -> new ObjectionWindow(PUBLISHED, dayBefore, PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ObjectionWindow(PUBLISHED, PUBLISHED, dayBefore))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ObjectionWindow.after(PUBLISHED, 0, 0).isOpenOn(PUBLISHED)).isTrue();
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({
        "FILED, ACCEPTED, true",
        "FILED, REJECTED, true",
        "FILED, PUBLISHED, false",
        "ACCEPTED, PUBLISHED, true",
        "ACCEPTED, REJECTED, false",
        "REJECTED, ACCEPTED, false",
        "REJECTED, PUBLISHED, false",
        "PUBLISHED, ACCEPTED, false"
    })
    void anObjectionIsAnsweredOnceAndPublishedOnlyIfAccepted(ObjectionState from, ObjectionState to, boolean follows) {
        if (follows) {
            assertThat(from.become(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.become(to)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(ObjectionState.class)
    void nothingGoesBackToFiledAndEverythingComesToAnEnd(ObjectionState from) {
        assertThat(from.next()).doesNotContain(ObjectionState.FILED, from);
        Set<ObjectionState> reached = EnumSet.of(from);
        for (int i = 0; i < ObjectionState.values().length; i++) {
            Set<ObjectionState> next = EnumSet.noneOf(ObjectionState.class);
            reached.forEach(state -> next.addAll(state.next()));
            reached = next;
        }
        assertThat(reached).isEmpty();
    }
}
