package id.talenta.casn.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {}
