package id.talenta.casn.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SelectionRepository implements PanacheRepositoryBase<Selection, UUID> {

    /** Newest first; after the given id. Row-level security leaves out what the caller may not see. */
    List<Selection> page(UUID after, SelectionFilter filter, int atMost) {
        StringBuilder where = new StringBuilder("1 = 1");
        List<Object> values = new ArrayList<>();
        add(where, values, "id <", after);
        add(where, values, "agency =", filter.agency());
        add(where, values, "year =", filter.year());
        add(where, values, "kind =", filter.kind());
        return find(where + " order by id desc", values.toArray())
                .page(0, atMost)
                .list();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(" and ").append(condition).append(" ?").append(values.size());
        }
    }
}
