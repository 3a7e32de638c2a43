package id.talenta.region.scorecard.rules;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The selections of an agency together: the sum of each number. What no published evaluation has decided in any of them is null, not zero;
 * where it is decided in some, the sum is of those.
 *
 * @param selections how many selections
 * @param published how many of them have a published evaluation
 * @param formations imported formations
 * @param posts their posts
 * @param participants imported participants
 * @param present took part in SKD
 * @param met met the passing grade
 * @param letThrough let through to SKB
 * @param filled posts filled
 * @param empty posts left empty
 * @param appointed appointments whose decree is issued
 * @param byState appointments by state
 * @param probations probations of CPNS by state
 */
public record CasnFigures(
        int selections,
        int published,
        int formations,
        int posts,
        int participants,
        Integer present,
        Integer met,
        Integer letThrough,
        Integer filled,
        Integer empty,
        int appointed,
        Map<String, Integer> byState,
        Map<String, Integer> probations) {

    /** Adds the selections up. */
    public static CasnFigures of(Collection<SelectionFigures> selections) {
        return new CasnFigures(
                selections.size(),
                sum(selections, selection -> selection.publishedEvaluation() == null ? 0 : 1),
                sum(selections, SelectionFigures::formations),
                sum(selections, SelectionFigures::posts),
                sum(selections, SelectionFigures::participants),
                known(selections, SelectionFigures::present),
                known(selections, SelectionFigures::met),
                known(selections, SelectionFigures::letThrough),
                known(selections, SelectionFigures::filled),
                known(selections, SelectionFigures::empty),
                sum(selections, SelectionFigures::appointed),
                byState(selections, SelectionFigures::byState),
                byState(selections, SelectionFigures::probations));
    }

    private static Map<String, Integer> byState(
            Collection<SelectionFigures> selections, Function<SelectionFigures, Map<String, Integer>> counts) {
        Map<String, Integer> sums = new TreeMap<>();
        selections.forEach(
                selection -> counts.apply(selection).forEach((state, count) -> sums.merge(state, count, Integer::sum)));
        return sums;
    }

    private static int sum(Collection<SelectionFigures> selections, ToIntFunction<SelectionFigures> number) {
        return selections.stream().mapToInt(number).sum();
    }

    private static Integer known(Collection<SelectionFigures> selections, Function<SelectionFigures, Integer> number) {
        return selections.stream()
                .map(number)
                .filter(Objects::nonNull)
                .reduce(Integer::sum)
                .orElse(null);
    }
}
