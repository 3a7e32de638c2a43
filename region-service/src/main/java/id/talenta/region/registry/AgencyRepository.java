package id.talenta.region.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<Agency, String> {

    /** By code, after the given one. */
    List<Agency> page(String after, int atMost) {
        return find("code > ?1 order by code", after).page(0, atMost).list();
    }
}
