package id.talenta.casn.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MoveImportRepository implements PanacheRepositoryBase<MoveImport, UUID> {}
