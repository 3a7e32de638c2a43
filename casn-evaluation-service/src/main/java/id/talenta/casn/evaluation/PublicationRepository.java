package id.talenta.casn.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    /** The version of a stage that stands. */
    Optional<Publication> latest(UUID selectionId, Stage stage) {
        return find("selectionId = ?1 and stage = ?2 order by version desc", selectionId, stage)
                .firstResultOptional();
    }

    Optional<Publication> version(UUID selectionId, Stage stage, int version) {
        return find("selectionId = ?1 and stage = ?2 and version = ?3", selectionId, stage, version)
                .firstResultOptional();
    }

    /** By id of the evaluation, after the given one: of a selection, or all that are visible where it is null. */
    List<Publication> page(UUID selectionId, String agency, UUID after, int atMost) {
        StringBuilder query = new StringBuilder("evaluationId > ?1");
        java.util.ArrayList<Object> values = new java.util.ArrayList<>();
        values.add(after == null ? new UUID(0, 0) : after);
        if (selectionId != null) {
            values.add(selectionId);
            query.append(" and selectionId = ?").append(values.size());
        }
        if (agency != null) {
            values.add(agency);
            query.append(" and agency = ?").append(values.size());
        }
        return find(query + " order by evaluationId", values.toArray())
                .page(0, atMost)
                .list();
    }
}
