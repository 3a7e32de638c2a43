package id.talenta.region.meeting;

import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.http.EntityVersion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A meeting of the programme (rapat koordinasi, rakor). */
@Entity
public class Meeting {

    @Id
    private UUID id;

    private String title;

    @Column(name = "held_on")
    private LocalDate date;

    private String place;
    private List<String> agenda;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_participant", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<Participant> participants;

    private List<String> findings;
    private List<String> decisions;

    private boolean told;

    @Version
    private int version;

    /** For Hibernate. */
    protected Meeting() {}

    Meeting(MeetingRequest request) {
        this.id = Ids.next();
        this.participants = new ArrayList<>();
        become(request);
    }

    /** Becomes what the request says. */
    void become(MeetingRequest request) {
        title = request.title().strip();
        date = request.date();
        place = request.place().strip();
        agenda = new ArrayList<>(request.agenda());
        findings = new ArrayList<>(request.findings());
        decisions = new ArrayList<>(request.decisions());
        if (!participants.equals(request.participants())) {
            participants.clear();
            participants.addAll(request.participants());
        }
    }

    public EntityVersion version() {
        return EntityVersion.of(version);
    }

    /** Whether others know that it was held. */
    boolean isTold() {
        return told;
    }

    void told() {
        told = true;
    }

    /** How often it was changed since it was recorded. */
    int changes() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public LocalDate date() {
        return date;
    }

    public String place() {
        return place;
    }

    List<String> agenda() {
        return agenda;
    }

    List<Participant> participants() {
        return participants;
    }

    List<String> findings() {
        return findings;
    }

    List<String> decisions() {
        return decisions;
    }
}
