package id.talenta.region.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<Meeting, UUID> {

    /** The latest first, after the given date and id. */
    List<MeetingSummary> page(LocalDate date, UUID id, int atMost) {
        return find(
                        "date < :date or date = :date and id < :id order by date desc, id desc",
                        Map.of("date", date, "id", id))
                .page(0, atMost)
                .project(MeetingSummary.class)
                .list();
    }

    /** From the latest. */
    List<MeetingSummary> page(int atMost) {
        return find("order by date desc, id desc")
                .page(0, atMost)
                .project(MeetingSummary.class)
                .list();
    }
}
