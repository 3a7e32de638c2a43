package id.talenta.casn.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That an evaluation was published, by whom, with which results. */
@Entity
public class Publication {

    @Id
    @Column(name = "evaluation_id")
    private UUID evaluationId;

    private String agency;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "result_digest")
    private String resultDigest;

    /** For Hibernate. */
    protected Publication() {}

    Publication(Evaluation evaluation, String publishedBy, Instant publishedAt) {
        this.evaluationId = evaluation.id();
        this.agency = evaluation.agency();
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
        this.resultDigest = evaluation.resultDigest();
    }

    UUID evaluationId() {
        return evaluationId;
    }

    String publishedBy() {
        return publishedBy;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String resultDigest() {
        return resultDigest;
    }
}
