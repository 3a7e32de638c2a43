package id.talenta.casn.objection;

import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.objection.rules.ObjectionState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ObjectionRepository implements PanacheRepositoryBase<Objection, UUID> {

    boolean isFiled(UUID evaluationId, String participantNumber) {
        return count("evaluationId = ?1 and participantNumber = ?2", evaluationId, participantNumber) > 0;
    }

    /** The selection of an objection, which is not loaded by that. */
    Optional<UUID> selectionOf(UUID id) {
        return getEntityManager()
                .createQuery("select o.selectionId from Objection o where o.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** For its answer: one at a time. */
    Optional<Objection> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Objection> accepted(UUID selectionId, Stage stage) {
        return list("selectionId = ?1 and stage = ?2 and state = ?3", selectionId, stage, ObjectionState.ACCEPTED);
    }

    /** Newest first, after the given id. */
    List<Objection> page(UUID after, ObjectionFilter filter, int atMost) {
        StringBuilder query = new StringBuilder("id is not null");
        List<Object> values = new ArrayList<>();
        add(query, values, "id <", after);
        add(query, values, "selectionId =", filter.selection());
        add(query, values, "agency =", filter.agency());
        add(query, values, "stage =", filter.stage());
        add(query, values, "state =", filter.state());
        return find(query + " order by id desc", values.toArray())
                .page(0, atMost)
                .list();
    }

    private static void add(StringBuilder query, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            query.append(" and ").append(condition).append(" ?").append(values.size());
        }
    }
}
