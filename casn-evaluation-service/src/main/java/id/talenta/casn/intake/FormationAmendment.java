package id.talenta.casn.intake;

import id.talenta.casn.intake.rules.FormationTerms;
import id.talenta.casn.selection.Selection;
import id.talenta.platform.data.database.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a formation was changed after its import: what, why, and by which decree. */
@Entity
@Immutable
@Table(name = "formation_amendment")
public class FormationAmendment {

    @Id
    private UUID id;

    @Column(name = "selection_id")
    private UUID selectionId;

    private String agency;

    @Column(name = "formation_code")
    private String formationCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private FormationTerms before;

    @JdbcTypeCode(SqlTypes.JSON)
    private FormationTerms after;

    private String reason;
    private String decree;

    @Column(name = "amended_by")
    private String amendedBy;

    @Column(name = "amended_at")
    private Instant amendedAt;

    /** For Hibernate. */
    protected FormationAmendment() {}

    FormationAmendment(
            Selection selection,
            FormationAmendmentRequest request,
            String formationCode,
            FormationTerms before,
            FormationTerms after,
            String amendedBy,
            Instant amendedAt) {
        this.id = Ids.next();
        this.selectionId = selection.id();
        this.agency = selection.agency();
        this.formationCode = formationCode;
        this.before = before;
        this.after = after;
        this.reason = request.reason().strip();
        this.decree = request.decree().strip();
        this.amendedBy = amendedBy;
        this.amendedAt = amendedAt;
    }

    UUID id() {
        return id;
    }

    String formationCode() {
        return formationCode;
    }

    FormationTerms before() {
        return before;
    }

    FormationTerms after() {
        return after;
    }

    String reason() {
        return reason;
    }

    String decree() {
        return decree;
    }

    String amendedBy() {
        return amendedBy;
    }

    Instant amendedAt() {
        return amendedAt;
    }
}
