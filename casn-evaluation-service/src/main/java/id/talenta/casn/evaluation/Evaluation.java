package id.talenta.casn.evaluation;

import id.talenta.casn.selection.Selection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One evaluation of one stage of a selection, bound to a rule set's version. It is its own job, of the same id. */
@Entity
@DynamicUpdate
public class Evaluation {

    @Id
    private UUID id;

    @Column(name = "selection_id", updatable = false)
    private UUID selectionId;

    @Column(updatable = false)
    private String agency;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stage stage;

    @Column(name = "dry_run", updatable = false)
    private boolean dryRun;

    @Column(name = "rule_set_code", updatable = false)
    private String ruleSetCode;

    @Column(name = "rule_set_version", updatable = false)
    private int ruleSetVersion;

    @Column(name = "rule_set_digest", updatable = false)
    private String ruleSetDigest;

    @Column(name = "based_on", updatable = false)
    private UUID basedOn;

    @Column(name = "input_digest")
    private String inputDigest;

    @Column(name = "result_digest")
    private String resultDigest;

    @JdbcTypeCode(SqlTypes.JSON)
    private Counts counts;

    /** Whether some SKD score was taken over from an earlier selection: the canonical input says so only then. */
    @Column(name = "skd_taken_over")
    private boolean skdTakenOver;

    /** How much had come in before it began to read; null if it was made before that was noted. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Intake intake;

    /** Posts by formation code that it was to suppose; null if it supposes nothing. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "what_if", updatable = false)
    private Map<String, Integer> whatIf;

    @Column(name = "evaluated_by", updatable = false)
    private String evaluatedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For Hibernate. */
    protected Evaluation() {}

    Evaluation(
            UUID id,
            Selection selection,
            Stage stage,
            EvaluationTerms.Terms terms,
            UUID basedOn,
            String evaluatedBy,
            Instant createdAt) {
        this.id = id;
        this.selectionId = selection.id();
        this.agency = selection.agency();
        this.stage = stage;
        this.dryRun = terms.dryRun();
        this.whatIf = terms.whatIf();
        this.ruleSetCode = terms.ruleSet().code();
        this.ruleSetVersion = terms.ruleSet().version();
        this.ruleSetDigest = terms.ruleSet().digest();
        this.basedOn = basedOn;
        this.evaluatedBy = evaluatedBy;
        this.createdAt = createdAt;
    }

    /** What it came to. */
    void record(String ofInput, String ofResults, Counts counted) {
        inputDigest = ofInput;
        resultDigest = ofResults;
        counts = counted;
    }

    /** How much had come in before it began to read. */
    void recordIntake(Intake before) {
        intake = before;
    }

    /** That it reads SKD scores of an earlier selection. */
    void recordTakenOver(boolean takenOver) {
        skdTakenOver = takenOver;
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

    Stage stage() {
        return stage;
    }

    boolean dryRun() {
        return dryRun;
    }

    String ruleSetCode() {
        return ruleSetCode;
    }

    int ruleSetVersion() {
        return ruleSetVersion;
    }

    String ruleSetDigest() {
        return ruleSetDigest;
    }

    UUID basedOn() {
        return basedOn;
    }

    Intake intake() {
        return intake;
    }

    String inputDigest() {
        return inputDigest;
    }

    String resultDigest() {
        return resultDigest;
    }

    Counts counts() {
        return counts;
    }

    boolean skdTakenOver() {
        return skdTakenOver;
    }

    Map<String, Integer> whatIf() {
        return whatIf;
    }

    String evaluatedBy() {
        return evaluatedBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
