package id.talenta.talent.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void oneToFourPeopleAreHidden() {
        assertThat(Suppression.of(counts(0, 1, 4, 5, 40))).containsExactlyEntriesOf(counts(0, null, null, 5, 40));
    }

    @Test
    void aSingleHiddenCountIsNotGivenAwayByTheTotal() {
        assertThat(Suppression.of(counts(3, 0, 12, 7, 40))).containsExactlyEntriesOf(counts(null, 0, 12, null, 40));
    }

    @Test
    void nobodyCanTellThatTwoHiddenCountsAreOnePersonEach() {
        assertThat(Suppression.of(counts(1, 0, 1, 7, 40))).containsExactlyEntriesOf(counts(null, 0, null, null, 40));
        assertThat(Suppression.of(counts(1, 0, 1))).containsExactlyEntriesOf(counts(null, 0, null));
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        assertThat(Suppression.of(counts(0, 5, 9))).isEqualTo(counts(0, 5, 9));
    }

    @Property
    void noSmallCountIsShownNorCanBeWorkedOut(
            @ForAll @Size(min = 2, max = 10) List<@IntRange(max = 12) Integer> people) {
        Map<Integer, Integer> shown = Suppression.of(counts(people.toArray(Integer[]::new)));
        long hidden = shown.values().stream().filter(count -> count == null).count();
        long others = people.stream().filter(count -> count > 0).count();
        assertThat(hidden == 1 && others > 1).isFalse();
        for (int i = 0; i < people.size(); i++) {
            if (Suppression.hides(people.get(i))) {
                assertThat(shown.get(i)).isNull();
            }
        }
    }

    private static Map<Integer, Integer> counts(Integer... people) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < people.length; i++) {
            counts.put(i, people[i]);
        }
        return counts;
    }
}
