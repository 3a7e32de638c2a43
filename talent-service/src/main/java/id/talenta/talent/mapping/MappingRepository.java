package id.talenta.talent.mapping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MappingRepository implements PanacheRepositoryBase<TalentMapping, UUID> {

    /** Newest first, after the given id. Row-level security leaves out what the caller may not see. */
    List<UUID> page(UUID after, MappingFilter filter, int atMost) {
        StringBuilder sql = new StringBuilder("select m.id from talent_mapping m join job j on j.id = m.id where true");
        Map<String, Object> values = new LinkedHashMap<>();
        add(sql, values, "m.id < :after", "after", after);
        add(sql, values, "m.agency = :agency", "agency", filter.agency);
        add(sql, values, "m.period = :period", "period", filter.period);
        add(sql, values, "j.state = :state", "state", filter.state == null ? null : filter.state.name());
        Query query = getEntityManager()
                .createNativeQuery(sql + " order by m.id desc", UUID.class)
                .setMaxResults(atMost);
        values.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    /** For its publication: one at a time. */
    Optional<TalentMapping> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
