package id.talenta.casn.evaluation;

import id.talenta.casn.objection.rules.ObjectionWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** That an evaluation was published, by whom, with which results. */
@Entity
public class Publication {

    @Id
    @Column(name = "evaluation_id")
    private UUID evaluationId;

    @Column(name = "selection_id")
    private UUID selectionId;

    private String agency;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int version;
    private String reason;

    @Column(name = "objections_from")
    private LocalDate objectionsFrom;

    @Column(name = "objections_until")
    private LocalDate objectionsUntil;

    @Column(name = "answers_until")
    private LocalDate answersUntil;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "result_digest")
    private String resultDigest;

    /** For Hibernate. */
    protected Publication() {}

    Publication(Evaluation evaluation, PublicationTerms.Terms terms, String publishedBy, Instant publishedAt) {
        this.evaluationId = evaluation.id();
        this.selectionId = evaluation.selectionId();
        this.agency = evaluation.agency();
        this.stage = evaluation.stage();
        this.version = terms.version();
        this.reason = terms.reason();
        this.objectionsFrom = terms.window().map(ObjectionWindow::from).orElse(null);
        this.objectionsUntil = terms.window().map(ObjectionWindow::until).orElse(null);
        this.answersUntil = terms.window().map(ObjectionWindow::answersUntil).orElse(null);
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
        this.resultDigest = evaluation.resultDigest();
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

    int version() {
        return version;
    }

    String reason() {
        return reason;
    }

    /** When objections can be filed against it; empty if none can. */
    Optional<ObjectionWindow> window() {
        return objectionsFrom == null
                ? Optional.empty()
                : Optional.of(new ObjectionWindow(objectionsFrom, objectionsUntil, answersUntil));
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
