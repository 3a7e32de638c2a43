package id.talenta.region.registry;

import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders that regions can be listed in; the code decides between equals. */
enum RegionSort {
    CODE("code", RegionView::code, text -> text),
    NAME("name", RegionView::name, text -> text),
    POPULATION("population", RegionView::population, Integer::valueOf),
    AREA("areaKm2", RegionView::areaKm2, BigDecimal::new);

    private final String attribute;
    private final Function<RegionView, Object> of;
    private final Function<String, Object> parse;

    RegionSort(String attribute, Function<RegionView, Object> of, Function<String, Object> parse) {
        this.attribute = attribute;
        this.of = of;
        this.parse = parse;
    }

    /**
     * An order and its direction.
     *
     * @param descending from the greatest to the least
     */
    record Directed(RegionSort by, boolean descending) {

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

        String attribute() {
            return by.attribute;
        }

        /** The parts of an entry's sort key, for the cursor. */
        List<String> key(RegionView region) {
            return List.of(String.valueOf(by.of.apply(region)), region.code());
        }

        /** The first part of a key that a cursor holds. */
        Object value(List<String> key) {
            return by.parse.apply(key.get(0));
        }
    }
}
