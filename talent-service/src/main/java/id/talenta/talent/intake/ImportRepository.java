package id.talenta.talent.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<TalentImport, UUID> {}
