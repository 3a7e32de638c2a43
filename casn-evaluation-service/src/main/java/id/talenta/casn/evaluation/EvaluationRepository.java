package id.talenta.casn.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, UUID> {

    /** The latest SKD evaluation of a selection that was completed and is no dry run. */
    Optional<UUID> latestSkd(UUID selectionId) {
        String sql = """
            select e.id
            from evaluation e
            join job j on j.id = e.id
            where e.selection_id = :selection and e.stage = 'SKD' and not e.dry_run and j.state = 'COMPLETED'
            order by j.finished_at desc, e.id desc
            limit 1
            """;
        List<?> found = getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("selection", selectionId)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Newest first, after the given id. */
    List<UUID> page(UUID selectionId, UUID after, int atMost) {
        PanacheQuery<Evaluation> found = after == null
                ? find("selectionId = ?1 order by id desc", selectionId)
                : find("selectionId = ?1 and id < ?2 order by id desc", selectionId, after);
        return found.page(0, atMost).project(FoundId.class).stream()
                .map(FoundId::id)
                .toList();
    }

    /** What a page needs of each. */
    record FoundId(UUID id) {}

    /** The final evaluation of a selection that was published last. */
    Optional<Evaluation> latestPublishedFinal(UUID selectionId) {
        String query = """
            select e
            from Evaluation e, Publication p
            where p.evaluationId = e.id and e.selectionId = ?1 and e.stage = ?2
            order by p.publishedAt desc, e.id desc
            """;
        return find(query, selectionId, Stage.FINAL).firstResultOptional();
    }

    /** Which of these codes are formations of the selection. */
    Set<String> formationsOf(UUID selectionId, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select code from formation where selection_id = :selection and code in (:codes)", String.class)
                .setParameter("selection", selectionId)
                .setParameter("codes", codes)
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** Whether a formation's number of posts was amended since the evaluation, or the one that it is based on, counted with it. */
    boolean postsChangedSince(Evaluation evaluation) {
        String sql = """
                select count(*)
                from evaluation_formation counted
                join formation f on f.selection_id = :selection and f.code = counted.code
                where counted.evaluation_id in (:evaluation, :basis) and f.quota <> counted.quota
                """;
        Object changed = getEntityManager()
                .createNativeQuery(sql, Long.class)
                .setParameter("selection", evaluation.selectionId())
                .setParameter("evaluation", evaluation.id())
                .setParameter("basis", evaluation.basedOn() == null ? evaluation.id() : evaluation.basedOn())
                .getSingleResult();
        return (Long) changed > 0;
    }

    /** For a change of what was decided: one at a time. */
    Optional<Evaluation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
