package id.talenta.region.scorecard;

import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.region.scorecard.rules.CasnFigures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders that scorecards can be listed in; the code decides between equals, and what is not known comes last. */
enum ScorecardSort {
    CODE("code", card -> null),
    NAME("name", card -> null),
    PARTICIPANTS("participants", casn(CasnFigures::participants)),
    POSTS("posts", casn(CasnFigures::posts)),
    FILLED("filled", casn(CasnFigures::filled)),
    EMPTY("empty", casn(CasnFigures::empty)),
    APPOINTED("appointed", casn(CasnFigures::appointed)),
    PEOPLE("people", talent(summary -> BigDecimal.valueOf(summary.people()))),
    UNMAPPED("unmapped", talent(summary -> BigDecimal.valueOf(summary.unmapped()))),
    COMPLETENESS("completeness", talent(AgencySummarised::completeness));

    private static final Comparator<Scorecard> BY_CODE =
            Comparator.comparing(card -> card.region().code());

    private final String attribute;
    private final Function<Scorecard, BigDecimal> figure;

    ScorecardSort(String attribute, Function<Scorecard, BigDecimal> figure) {
        this.attribute = attribute;
        this.figure = figure;
    }

    /**
     * An order and its direction.
     *
     * @param descending from the greatest to the least
     */
    record Directed(ScorecardSort by, boolean descending) {

        static Directed parse(String sort) {
            boolean descending = sort.startsWith("-");
            String attribute = descending ? sort.substring(1) : sort;
            return Arrays.stream(values())
                    .filter(by -> by.attribute.equals(attribute))
                    .map(by -> new Directed(by, descending))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid(
                            InputError.inParameter("sort", "one-of", Map.of("allowed", allowed()))));
        }

        private static String allowed() {
            return Arrays.stream(values())
                    .map(by -> by.attribute + ", -" + by.attribute)
                    .collect(Collectors.joining(", "));
        }

        Comparator<Scorecard> order() {
            return switch (by) {
                case CODE -> directed(BY_CODE);
                case NAME -> directed(Comparator.comparing(card -> card.region().name()));
                default ->
                    Comparator.comparing(
                                    by.figure, Comparator.nullsLast(directed(Comparator.<BigDecimal>naturalOrder())))
                            .thenComparing(BY_CODE);
            };
        }

        private <T> Comparator<T> directed(Comparator<T> order) {
            return descending ? order.reversed() : order;
        }
    }

    private static Function<Scorecard, BigDecimal> casn(Function<CasnFigures, Integer> figure) {
        return card -> {
            CasnFigures figures = card.casn();
            Integer number = figures == null ? null : figure.apply(figures);
            return number == null ? null : BigDecimal.valueOf(number);
        };
    }

    private static Function<Scorecard, BigDecimal> talent(Function<AgencySummarised, BigDecimal> figure) {
        return card -> card.talent() == null ? null : figure.apply(card.talent().figures());
    }
}
