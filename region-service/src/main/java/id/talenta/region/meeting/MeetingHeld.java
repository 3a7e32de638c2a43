package id.talenta.region.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.talenta.platform.data.events.Topic;
import java.time.LocalDate;
import java.util.UUID;

/** A meeting was held; told once more if its record is mended. */
record MeetingHeld(@JsonIgnore UUID id, String agency, LocalDate date, String title, long version)
        implements id.talenta.platform.data.events.Event {

    /** The meetings of the programme are the province's. */
    private static final String PROVINCE = "35";

    static MeetingHeld of(Meeting meeting) {
        return new MeetingHeld(meeting.id(), PROVINCE, meeting.date(), meeting.title(), meeting.changes() + 1L);
    }

    boolean saysTheSameAs(MeetingHeld other) {
        return date.equals(other.date) && title.equals(other.title);
    }

    @Override
    public Topic topic() {
        return Topic.facts("talenta.region.facts.v1");
    }

    @Override
    public String type() {
        return "id.talenta.region.meeting-held.v1";
    }

    @Override
    public String key() {
        return id.toString();
    }
}
