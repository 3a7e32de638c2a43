package id.talenta.talent.mapping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MappingPublicationRepository implements PanacheRepositoryBase<MappingPublication, UUID> {}
