package id.talenta.casn.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the counts, what is hidden cannot be worked out: held against linear algebra, which knows nothing of how it is hidden. */
class SuppressionProperties {

    private static final List<String> OTHER_STATES = List.of("APS", "BTS", "DIUSULKAN", "DRH_DIISI", "PERTEK_TERBIT");

    @Provide
    Arbitrary<List<PeopleCounts>> groups() {
        return group().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Long> few() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 4)),
                Tuple.of(3, Arbitraries.longs().between(5, 40)));
    }

    private static Arbitrary<PeopleCounts> group() {
        return Combinators.combine(
                        few().list().ofSize(OTHER_STATES.size()),
                        few(),
                        few().list().ofSize(4),
                        few())
                .as((others, decreed, probations, empty) -> {
                    Map<String, Long> states = new TreeMap<>();
                    long all = 0;
                    for (int i = 0; i < others.size(); i++) {
                        all += put(states, OTHER_STATES.get(i), others.get(i));
                    }
                    long atWork = probations.stream().mapToLong(Long::longValue).sum();
                    all += put(states, "SK_TERBIT", decreed) + put(states, "SPMT", atWork);
                    return new PeopleCounts(
                            all + empty,
                            all + 9,
                            all + 5,
                            all + 3,
                            all + 1,
                            all,
                            decreed,
                            empty,
                            decreed + atWork,
                            states,
                            new PeopleCounts.Probations(
                                    probations.get(0), probations.get(1), probations.get(2), probations.get(3)));
                });
    }

    private static long put(Map<String, Long> states, String state, long people) {
        if (people > 0) {
            states.put(state, people);
        }
        return people;
    }

    @Property
    void whatIsShownIsTrueAndNotOfAFew(@ForAll("groups") List<PeopleCounts> groups) {
        List<PeopleCounts> shown = Suppression.of(groups);
        assertThat(shown).hasSameSizeAs(groups);
        for (int i = 0; i < groups.size(); i++) {
            Map<String, Long> truth = values(groups.get(i));
            values(shown.get(i)).forEach((name, count) -> {
                if (count != null) {
                    assertThat(count).as(name).isEqualTo(truth.getOrDefault(name, 0L));
                    assertThat(count).as(name).matches(people -> people == 0 || people >= PeopleCounts.SMALLEST);
                }
            });
            assertThat(shown.get(i).empty() == null).isEqualTo(shown.get(i).filled() == null);
        }
    }

    @Property
    void nothingHiddenFollowsFromTheSumsOfItsGroup(@ForAll("groups") List<PeopleCounts> groups) {
        for (PeopleCounts group : Suppression.of(groups)) {
            Map<String, Long> shown = values(group);
            List<String> hidden = shown.entrySet().stream()
                    .filter(count -> count.getValue() == null)
                    .map(Map.Entry::getKey)
                    .toList();
            List<Map<String, Integer>> sums = new ArrayList<>();
            sums.add(Map.of("appointed", -1, "SK_TERBIT", 1, "SPMT", 1));
            sums.add(Map.of("SPMT", -1, "onProbation", 1, "pns", 1, "dismissed", 1, "resigned", 1));
            if (group.filled() != null) {
                Map<String, Integer> all = new TreeMap<>(Map.of("SK_TERBIT", 1, "SPMT", 1));
                OTHER_STATES.forEach(state -> all.put(state, 1));
                sums.add(all);
            }
            hidden.stream()
                    .filter(name -> !name.equals("filled"))
                    .forEach(name -> assertThat(isDetermined(name, hidden, sums))
                            .as(name + " of " + shown)
                            .isFalse());
        }
    }

    @Property
    void nothingHiddenFollowsFromTheSumOverTheGroups(@ForAll("groups") List<PeopleCounts> groups) {
        List<PeopleCounts> shown = Suppression.of(groups);
        List<String> names = shown.stream()
                .flatMap(group -> values(group).keySet().stream())
                .distinct()
                .toList();
        for (String name : names) {
            long hidden = shown.stream()
                    .filter(group ->
                            values(group).containsKey(name) && values(group).get(name) == null)
                    .count();
            long all = groups.stream()
                    .mapToLong(group -> values(group).getOrDefault(name, 0L))
                    .sum();
            long others = groups.stream()
                    .filter(group -> values(group).getOrDefault(name, 0L) > 0)
                    .count();
            if (hidden > 0 && others > 1 && all >= PeopleCounts.SMALLEST) {
                assertThat(hidden).as(name + " of " + shown).isGreaterThan(1);
            }
        }
    }

    private static Map<String, Long> values(PeopleCounts counts) {
        Map<String, Long> values = new LinkedHashMap<>(counts.appointments());
        values.put("applied", counts.applied());
        values.put("present", counts.present());
        values.put("passed", counts.passed());
        values.put("letThrough", counts.letThrough());
        values.put("filled", counts.filled());
        values.put("appointed", counts.appointed());
        values.put("onProbation", counts.probations().running());
        values.put("pns", counts.probations().pns());
        values.put("dismissed", counts.probations().dismissed());
        values.put("resigned", counts.probations().resigned());
        return values;
    }

    /** Whether the sums, all but the hidden counts known, leave one value alone for a count: Gaussian elimination, that count last. */
    private static boolean isDetermined(String name, List<String> hidden, List<Map<String, Integer>> sums) {
        List<String> order = new ArrayList<>(hidden);
        order.remove(name);
        order.add(name);
        List<BigInteger[]> rows = new ArrayList<>();
        for (Map<String, Integer> sum : sums) {
            rows.add(order.stream()
                    .map(count -> BigInteger.valueOf(sum.getOrDefault(count, 0)))
                    .toArray(BigInteger[]::new));
        }
        int done = 0;
        for (int column = 0; column < order.size() - 1; column++) {
            int at = column;
            BigInteger[] pivot = rows.stream()
                    .skip(done)
                    .filter(row -> row[at].signum() != 0)
                    .findFirst()
                    .orElse(null);
            if (pivot == null) {
                continue;
            }
            rows.remove(pivot);
            rows.add(done++, pivot);
            for (BigInteger[] row : rows.subList(done, rows.size())) {
                BigInteger factor = row[at];
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i].multiply(pivot[at]).subtract(pivot[i].multiply(factor));
                }
            }
        }
        return rows.subList(done, rows.size()).stream().anyMatch(row -> row[row.length - 1].signum() != 0);
    }
}
