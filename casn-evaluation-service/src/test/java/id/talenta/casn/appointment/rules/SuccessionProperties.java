package id.talenta.casn.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.appointment.rules.SuccessionReason.Criterion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuccessionProperties {

    private static final Succession.Vacancy VACANCY = new Succession.Vacancy("F", 3, "0");

    @Provide
    Arbitrary<List<Contender>> results() {
        Arbitrary<Integer> ranks = Arbitraries.integers().between(0, 6);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(ranks, flags, flags)
                .as((rank, selected, appointed) ->
                        new Contender("", rank, rank > 0 && selected, rank > 0 && !selected, appointed))
                .list()
                .ofMaxSize(12)
                .map(SuccessionProperties::numbered);
    }

    private static List<Contender> numbered(List<Contender> result) {
        List<Contender> numbered = new ArrayList<>();
        for (Contender of : result) {
            numbered.add(new Contender(
                    Integer.toString(numbered.size() + 1), of.rank(), of.selected(), of.ranked(), of.appointed()));
        }
        return numbered;
    }

    @Property
    void nobodyAbleIsPassedOverByWhoFollows(@ForAll("results") List<Contender> result) {
        Contender next = Succession.of(VACANCY, result, null).next();
        List<Contender> able =
                result.stream().filter(one -> one.ranked() && !one.appointed()).toList();
        if (next == null) {
            int best = able.stream().mapToInt(Contender::rank).min().orElse(0);
            assertThat(able.stream().filter(one -> one.rank() == best)).hasSizeGreaterThan(able.isEmpty() ? -1 : 1);
        } else {
            assertThat(able).contains(next);
            assertThat(able).allMatch(one -> one.equals(next) || one.rank() > next.rank());
        }
    }

    @Property
    void theOrderOfTheInputChangesNothing(@ForAll("results") List<Contender> result, @ForAll long seed) {
        List<Contender> shuffled = new ArrayList<>(result);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Succession.of(VACANCY, shuffled, null)).isEqualTo(Succession.of(VACANCY, result, null));
    }

    @Property
    void theRankFollowsFromTheReasons(@ForAll("results") List<Contender> result) {
        Succession succession = Succession.of(VACANCY, result, null);
        if (succession.next() != null) {
            assertThat(succession.reasons())
                    .filteredOn(reason -> reason.criterion() == Criterion.RANK)
                    .singleElement()
                    .extracting(SuccessionReason::value)
                    .isEqualTo(Integer.toString(succession.next().rank()));
            assertThat(succession.reasons()).allMatch(SuccessionReason::verified);
        }
    }
}
