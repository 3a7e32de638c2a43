package id.talenta.casn.intake;

import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionKind;
import id.talenta.platform.data.csv.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A CSV file that was brought into a selection. It is its own job, of the same id. */
@Entity
@Table(name = "intake_import")
public class IntakeImport {

    @Id
    private UUID id;

    @Column(name = "selection_id")
    private UUID selectionId;

    private String agency;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Column(name = "dry_run")
    private boolean dryRun;

    /** The earlier selection whose SKD scores are taken over; null for every other import. */
    @Column(name = "skd_from")
    private UUID skdFrom;

    private String sha256;
    private long bytes;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    protected IntakeImport() {}

    IntakeImport(
            UUID id,
            Selection selection,
            ImportKind kind,
            ImportMode mode,
            boolean dryRun,
            UUID skdFrom,
            Upload upload,
            String createdBy,
            Instant createdAt) {
        this.id = id;
        this.selectionId = selection.id();
        this.agency = selection.agency();
        this.kind = kind;
        this.mode = mode;
        this.dryRun = dryRun;
        this.skdFrom = skdFrom;
        this.sha256 = upload.sha256();
        this.bytes = upload.bytes();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID selectionId() {
        return selectionId;
    }

    String agency() {
        return agency;
    }

    ImportKind kind() {
        return kind;
    }

    ImportMode mode() {
        return mode;
    }

    boolean dryRun() {
        return dryRun;
    }

    UUID skdFrom() {
        return skdFrom;
    }

    /** The form of its file. */
    String form(SelectionKind of) {
        return skdFrom == null ? kind.formIn(of) : "skd-from";
    }

    String sha256() {
        return sha256;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
