package id.talenta.region.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<Agency, String> {

    /** By code, after the given one. */
    List<Agency> page(String after, int atMost) {
        return find("code > ?1 order by code", after).page(0, atMost).list();
    }

    /** Those of which the other services do not know as they are now, held until the transaction ends. */
    List<Agency> untold() {
        return find("toldVersion < version order by code")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
