package id.talenta.talent.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {

    Optional<Assessment> of(UUID talent, UUID id) {
        return find("talentId = ?1 and id = ?2", talent, id).firstResultOptional();
    }

    /**
     * Of a person, the latest first.
     *
     * @param after day and id of the last entry of the page before; empty for the first page
     */
    List<Assessment> page(UUID talent, List<String> after, int atMost) {
        String where = "talentId = :talent";
        Map<String, Object> values = new HashMap<>(Map.of("talent", talent));
        if (!after.isEmpty()) {
            where += " and (assessedOn < :day or assessedOn = :day and id < :id)";
            values.put("day", LocalDate.parse(after.get(0)));
            values.put("id", UUID.fromString(after.get(1)));
        }
        return find(where + " order by assessedOn desc, id desc", values)
                .page(0, atMost)
                .list();
    }
}
