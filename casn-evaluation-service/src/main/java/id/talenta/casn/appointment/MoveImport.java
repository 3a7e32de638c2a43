package id.talenta.casn.appointment;

import id.talenta.casn.intake.ImportMode;
import id.talenta.casn.selection.Selection;
import id.talenta.platform.data.csv.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A CSV file of moves of appointments. It is its own job, of the same id. */
@Entity
@Table(name = "move_import")
public class MoveImport {

    @Id
    private UUID id;

    @Column(name = "selection_id")
    private UUID selectionId;

    private String agency;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Column(name = "dry_run")
    private boolean dryRun;

    private String sha256;
    private long bytes;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    protected MoveImport() {}

    MoveImport(
            UUID id,
            Selection selection,
            ImportMode mode,
            boolean dryRun,
            Upload upload,
            String createdBy,
            Instant createdAt) {
        this.id = id;
        this.selectionId = selection.id();
        this.agency = selection.agency();
        this.mode = mode;
        this.dryRun = dryRun;
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

    ImportMode mode() {
        return mode;
    }

    boolean dryRun() {
        return dryRun;
    }

    String sha256() {
        return sha256;
    }

    Instant createdAt() {
        return createdAt;
    }
}
