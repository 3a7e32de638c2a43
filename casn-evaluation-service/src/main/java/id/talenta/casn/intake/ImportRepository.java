package id.talenta.casn.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<IntakeImport, UUID> {

    /** The first earlier import that took the same file whole: this one brings nothing new. */
    Optional<UUID> takenBefore(IntakeImport again) {
        String sql = """
                select i.id
                from intake_import i
                join job j on j.id = i.id
                where i.selection_id = :selection and i.kind = :kind and i.skd_from is not distinct from :skdFrom and i.sha256 = :sha256 and not i.dry_run and i.id < :again
                    and j.state = 'COMPLETED' and j.rejected = 0
                order by i.id
                limit 1
                """;
        List<?> found = getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("selection", again.selectionId())
                .setParameter("kind", again.kind().name())
                .setParameter("skdFrom", again.skdFrom())
                .setParameter("sha256", again.sha256())
                .setParameter("again", again.id())
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }
}
