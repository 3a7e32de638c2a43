package id.talenta.region.commitment;

import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.http.EntityVersion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What the head of a region has signed, and what became of it. */
@Entity
public class Commitment {

    @Id
    private UUID id;

    @Column(name = "region_code", updatable = false)
    private String region;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String title;

    @Embedded
    private Signatory signatory;

    @Embedded
    private Document document;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "commitment_point", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "position")
    private List<Point> points;

    @Version
    private int version;

    /** For Hibernate. */
    protected Commitment() {}

    Commitment(String region, CommitmentRequest request) {
        this.id = Ids.next();
        this.region = region;
        this.points = new ArrayList<>();
        become(request);
    }

    /** Becomes what the request says. */
    void become(CommitmentRequest request) {
        signedOn = request.signedOn();
        meetingId = request.meetingId();
        title = request.title().strip();
        signatory = request.signatory();
        document = request.document();
        if (!points.equals(request.points())) {
            points.clear();
            points.addAll(request.points());
        }
    }

    public EntityVersion version() {
        return EntityVersion.of(version);
    }

    /** How often it was changed since it was recorded. */
    int changes() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public String region() {
        return region;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public String title() {
        return title;
    }

    Signatory signatory() {
        return signatory;
    }

    Document document() {
        return document;
    }

    List<Point> points() {
        return points;
    }
}
