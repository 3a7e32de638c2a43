package id.talenta.casn.selection;

import id.talenta.platform.data.database.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A selection of an agency in a year: what formations, participants and scores belong to. */
@Entity
public class Selection {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SelectionKind kind;

    @Column(name = "year")
    private int year;

    private String agency;
    private String name;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    protected Selection() {}

    Selection(SelectionKind kind, int year, String agency, String name, String createdBy, Instant createdAt) {
        this.id = Ids.next();
        this.kind = kind;
        this.year = year;
        this.agency = agency;
        this.name = name;
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
}
