package id.talenta.region.registry;

import id.talenta.region.registry.rules.Evidence;
import id.talenta.region.registry.rules.Stage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<Region, String> {

    /**
     * The regencies and cities after a key.
     *
     * @param after the parts of the last entry's sort key; empty for the first page
     */
    List<Region> page(List<String> after, RegionFilter filter, int atMost) {
        RegionSort.Directed sort = filter.sort();
        StringBuilder where = new StringBuilder("kind <> :province");
        Map<String, Object> values = new HashMap<>(Map.of("province", RegionKind.PROVINSI));
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.stage() != null) {
            where.append(" and ").append(shows(filter.stage()));
        }
        String direction = sort.descending() ? "desc" : "asc";
        if (!after.isEmpty()) {
            String beyond = sort.descending() ? "<" : ">";
            where.append(
                    " and (%1$s %2$s :value or %1$s = :value and code %2$s :code)".formatted(sort.attribute(), beyond));
            values.put("value", sort.value(after));
            values.put("code", after.get(1));
        }
        String order = " order by %1$s %2$s, code %2$s".formatted(sort.attribute(), direction);
        return find(where + order, values).page(0, atMost).list();
    }

    /** The regencies and cities, by code. */
    List<Region> all38() {
        return list("kind <> ?1 order by code", RegionKind.PROVINSI);
    }

    /** The condition under which the evidence of a region shows this stage, as {@link Stage#shownBy} decides it. */
    private static String shows(Stage stage) {
        return stage.needed().contains(Evidence.SIGNED_COMMITMENT) ? "commitments > 0" : "commitments = 0";
    }

    /** Which of these codes exist. */
    List<String> existing(List<String> codes) {
        return find("select code from Region where code in ?1", codes)
                .project(String.class)
                .list();
    }
}
