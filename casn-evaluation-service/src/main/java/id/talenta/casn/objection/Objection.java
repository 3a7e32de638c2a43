package id.talenta.casn.objection;

import id.talenta.casn.evaluation.PublicationView;
import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.objection.rules.ObjectionState;
import id.talenta.platform.data.database.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An objection (sanggah) of a participant against their published result. */
@Entity
@DynamicUpdate
public class Objection {

    @Id
    private UUID id;

    @Column(name = "selection_id", updatable = false)
    private UUID selectionId;

    @Column(updatable = false)
    private String agency;

    @Column(name = "evaluation_id", updatable = false)
    private UUID evaluationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stage stage;

    @Column(name = "participant_number", updatable = false)
    private String participantNumber;

    @Column(updatable = false)
    private String grounds;

    @Column(updatable = false)
    private String evidence;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    @Column(name = "filed_by", updatable = false)
    private String filedBy;

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    private String reasoning;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "published_in")
    private UUID publishedIn;

    @Version
    private int version;

    /** For Hibernate. */
    protected Objection() {}

    Objection(String agency, PublicationView against, ObjectionRequest request, String filedBy, Instant filedAt) {
        this.id = Ids.next();
        this.selectionId = against.selection();
        this.agency = agency;
        this.evaluationId = against.evaluation();
        this.stage = against.stage();
        this.participantNumber = request.participantNumber();
        this.grounds = request.grounds().strip();
        this.evidence = request.evidence() == null ? null : request.evidence().strip();
        this.state = ObjectionState.FILED;
        this.filedBy = filedBy;
        this.filedAt = filedAt;
    }

    /** Answers it, for good. */
    void answer(boolean accepted, String why, String who, Instant at) {
        state = state.become(accepted ? ObjectionState.ACCEPTED : ObjectionState.REJECTED);
        reasoning = why;
        answeredBy = who;
        answeredAt = at;
    }

    /** The version that holds its correction is out. */
    void published(UUID in) {
        state = state.become(ObjectionState.PUBLISHED);
        publishedIn = in;
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

    UUID evaluationId() {
        return evaluationId;
    }

    Stage stage() {
        return stage;
    }

    String participantNumber() {
        return participantNumber;
    }

    String grounds() {
        return grounds;
    }

    String evidence() {
        return evidence;
    }

    ObjectionState state() {
        return state;
    }

    Instant filedAt() {
        return filedAt;
    }

    String reasoning() {
        return reasoning;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    UUID publishedIn() {
        return publishedIn;
    }

    int version() {
        return version;
    }
}
