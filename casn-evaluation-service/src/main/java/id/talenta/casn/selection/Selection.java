package id.talenta.casn.selection;

import id.talenta.casn.selection.rules.Phase;
import id.talenta.platform.data.database.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A selection of an agency in a year: what formations, participants and scores belong to. */
@Entity
@DynamicUpdate
public class Selection {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SelectionKind kind;

    @Column(name = "year", updatable = false)
    private int year;

    @Column(updatable = false)
    private String agency;

    private String name;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SelectionPhase> phases;

    @Version
    private int version;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** For Hibernate. */
    protected Selection() {}

    Selection(
            SelectionKind kind,
            int year,
            String agency,
            String name,
            List<SelectionPhase> phases,
            String createdBy,
            Instant createdAt) {
        this.id = Ids.next();
        this.kind = kind;
        this.year = year;
        this.agency = agency;
        this.name = name;
        this.phases = List.copyOf(phases);
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public SelectionKind kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public String agency() {
        return agency;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** In the order in which they begin; empty where none was planned. */
    public List<SelectionPhase> phases() {
        return phases;
    }

    /** When a phase runs, if it was planned. */
    public Optional<SelectionPhase> phase(Phase which) {
        return phases.stream().filter(planned -> planned.phase() == which).findFirst();
    }

    /** When it was closed; null while it is not. */
    public Instant closedAt() {
        return closedAt;
    }

    int version() {
        return version;
    }

    /** Null leaves a part as it is. */
    void change(String newName, List<SelectionPhase> newPhases) {
        if (newName != null) {
            name = newName;
        }
        if (newPhases != null) {
            phases = List.copyOf(newPhases);
        }
    }

    void close(String by, Instant at) {
        closedBy = by;
        closedAt = at;
    }
}
