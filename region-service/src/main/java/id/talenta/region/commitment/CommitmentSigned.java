package id.talenta.region.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.time.LocalDate;
import java.util.UUID;

/** A commitment was signed; told once more if its record is mended. */
record CommitmentSigned(@JsonIgnore UUID id, String agency, LocalDate date, String title, long version)
        implements Event {

    static CommitmentSigned of(Commitment commitment) {
        return new CommitmentSigned(
                commitment.id(),
                commitment.region(),
                commitment.signedOn(),
                commitment.title(),
                commitment.changes() + 1L);
    }

    boolean saysTheSameAs(CommitmentSigned other) {
        return date.equals(other.date) && title.equals(other.title);
    }

    @Override
    public Topic topic() {
        return Topic.facts("talenta.region.facts.v1");
    }

    @Override
    public String type() {
        return "id.talenta.region.commitment-signed.v1";
    }

    @Override
    public String key() {
        return id.toString();
    }
}
