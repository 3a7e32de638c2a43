package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the committee decided, and why, about people of a formation who are equal on every criterion. */
@Entity
@Table(name = "tie_decision")
public class TieDecision {

    @Id
    private UUID id;

    @Column(name = "evaluation_id")
    private UUID evaluationId;

    private String agency;

    @Column(name = "formation_code")
    private String formationCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> selected;

    private String reason;
    private String reference;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For Hibernate. */
    protected TieDecision() {}

    TieDecision(Evaluation evaluation, TieDecisionRequest request, String decidedBy, Instant decidedAt) {
        this.id = Ids.next();
        this.evaluationId = evaluation.id();
        this.agency = evaluation.agency();
        this.formationCode = request.formationCode();
        this.selected = List.copyOf(request.selected());
        this.reason = request.reason().strip();
        this.reference = request.reference().strip();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    UUID id() {
        return id;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    String formationCode() {
        return formationCode;
    }

    List<String> selected() {
        return selected;
    }

    String reason() {
        return reason;
    }

    String reference() {
        return reference;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Whom the committee chose, by formation. */
    static Map<String, Set<String>> chosen(Map<String, TieDecision> decided) {
        return decided.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue().selected())));
    }
}
