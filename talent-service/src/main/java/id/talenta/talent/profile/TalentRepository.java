package id.talenta.talent.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TalentRepository implements PanacheRepositoryBase<Talent, UUID> {

    /** By id, after the given one. Row-level security leaves out what the caller may not see. */
    List<Talent> page(UUID after, TalentFilter filter, int atMost) {
        StringBuilder where = new StringBuilder("1 = 1");
        List<Object> values = new ArrayList<>();
        add(where, values, "id >", after);
        add(where, values, "agency =", filter.agency);
        add(where, values, "unit =", filter.unit);
        add(where, values, "employment =", filter.employment);
        add(where, values, "positionType =", filter.positionType);
        add(where, values, "positionLevel =", filter.positionLevel);
        return find(where + " order by id", values.toArray()).page(0, atMost).list();
    }

    Optional<Talent> withNip(String nip) {
        return find("nip", nip).firstResultOptional();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(" and ").append(condition).append(" ?").append(values.size());
        }
    }
}
