package id.talenta.talent.intake;

import id.talenta.platform.data.csv.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A CSV file of people or their records. It is its own job, of the same id. */
@Entity
@Table(name = "talent_import")
public class TalentImport {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Column(name = "dry_run")
    private boolean dryRun;

    /** The agencies that its sender could act for, as patterns: whoever may act for all of them sees it. */
    private String agencies;

    private String sha256;
    private long bytes;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    protected TalentImport() {}

    TalentImport(
            UUID id,
            ImportKind kind,
            ImportMode mode,
            boolean dryRun,
            String agencies,
            Upload upload,
            String createdBy,
            Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.mode = mode;
        this.dryRun = dryRun;
        this.agencies = agencies;
        this.sha256 = upload.sha256();
        this.bytes = upload.bytes();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
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
