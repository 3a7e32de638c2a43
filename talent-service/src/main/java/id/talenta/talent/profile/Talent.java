package id.talenta.talent.profile;

import id.talenta.platform.data.database.Ids;
import id.talenta.talent.profile.rules.EmploymentStatus;
import id.talenta.talent.profile.rules.PositionLevel;
import id.talenta.talent.profile.rules.PositionType;
import id.talenta.talent.profile.rules.Sex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who serves, and where. */
@Entity
public class Talent {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String nip;

    private String name;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String agency;
    private String unit;
    private String position;

    @Enumerated(EnumType.STRING)
    @Column(name = "position_type")
    private PositionType positionType;

    @Enumerated(EnumType.STRING)
    @Column(name = "position_level")
    private PositionLevel positionLevel;

    @Enumerated(EnumType.STRING)
    private EmploymentStatus employment;

    private LocalDate since;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Origin origin;

    private boolean active;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Where a profile came from. */
    public enum Origin {
        /** Brought by a CSV file. */
        IMPORT,
        /** Made by the appointment of a candidate. */
        APPOINTMENT
    }

    /** Who somebody is, as an appointment tells it. */
    public record Person(String nip, String name, LocalDate birthDate, Sex sex) {}

    /** What somebody serves as, and where. */
    public record Post(String unit, String position, PositionType positionType, PositionLevel positionLevel) {}

    /** For Hibernate. */
    protected Talent() {}

    /** The profile of somebody who was appointed. */
    Talent(Person person, String agency, Post post, EmploymentStatus employment, LocalDate since, Instant now) {
        this.id = Ids.next();
        this.nip = person.nip();
        this.name = person.name();
        this.birthDate = person.birthDate();
        this.sex = person.sex();
        this.agency = agency;
        this.employment = employment;
        this.since = since;
        this.origin = Origin.APPOINTMENT;
        this.active = true;
        this.createdAt = now;
        take(post, now);
    }

    /** Takes a post. */
    void take(Post post, Instant now) {
        unit = post.unit();
        position = post.position();
        positionType = post.positionType();
        positionLevel = post.positionLevel();
        changedAt = now;
    }

    /** Becomes what a later state of the appointment says. */
    void appointed(AppointmentChanged appointment, Instant now) {
        name = appointment.name();
        employment = appointment.employment();
        since = appointment.effectiveDate();
        active = true;
        take(appointment.post(), now);
    }

    /** Comes to another agency; the person's records come along. */
    void move(String toAgency, Instant now) {
        agency = toAgency;
        changedAt = now;
    }

    /** The probation is over. */
    void becomePns(Instant now) {
        employment = EmploymentStatus.PNS;
        changedAt = now;
    }

    /** The appointment does not stand. */
    void withdraw(Instant now) {
        active = false;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String nip() {
        return nip;
    }

    public String name() {
        return name;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return sex;
    }

    public String agency() {
        return agency;
    }

    public Post post() {
        return new Post(unit, position, positionType, positionLevel);
    }

    public EmploymentStatus employment() {
        return employment;
    }

    public LocalDate since() {
        return since;
    }

    public Origin origin() {
        return origin;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
