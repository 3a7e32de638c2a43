package id.talenta.talent.assessment;

import id.talenta.platform.data.database.Ids;
import id.talenta.talent.profile.Talent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An assessment of somebody, as it was given. It never changes; a newer one takes its place. */
@Entity
@Immutable
public class Assessment {

    @Id
    private UUID id;

    @Column(name = "talent_id")
    private UUID talentId;

    private String agency;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String instrument;

    @JdbcTypeCode(SqlTypes.JSON)
    private Components components;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For Hibernate. */
    protected Assessment() {}

    Assessment(Talent talent, AssessmentRequest request, String by, Instant at) {
        this.id = Ids.next();
        this.talentId = talent.id();
        this.agency = talent.agency();
        this.assessedOn = request.assessedOn();
        this.validUntil = request.validUntil();
        this.instrument = request.instrument().strip();
        this.components = request.components();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID talentId() {
        return talentId;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    String instrument() {
        return instrument;
    }

    Components components() {
        return components;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
