package id.talenta.region.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    Optional<Commitment> of(String region, UUID id) {
        return find("region = ?1 and id = ?2", region, id).firstResultOptional();
    }

    /**
     * Of a region, the latest first.
     *
     * @param after date and id of the last entry of the page before; empty for the first page
     */
    List<Commitment> page(String region, List<String> after, int atMost) {
        String where = "region = :region";
        Map<String, Object> values = new HashMap<>(Map.of("region", region));
        if (!after.isEmpty()) {
            where += " and (signedOn < :signedOn or signedOn = :signedOn and id < :id)";
            values.put("signedOn", LocalDate.parse(after.get(0)));
            values.put("id", UUID.fromString(after.get(1)));
        }
        return find(where + " order by signedOn desc, id desc", values)
                .page(0, atMost)
                .list();
    }

    /** Of a region, or of all where it is null, the latest first. */
    List<Commitment> signed(String region) {
        String order = " order by signedOn desc, id desc";
        return region == null ? list("1 = 1" + order) : list("region = ?1" + order, region);
    }

    /** The earliest day that a commitment to this meeting was signed on. */
    Optional<LocalDate> firstSignedAt(UUID meeting) {
        return find("meetingId = ?1 order by signedOn", meeting)
                .firstResultOptional()
                .map(Commitment::signedOn);
    }
}
