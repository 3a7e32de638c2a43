package id.talenta.talent.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.time.Instant;

/**
 * The event that tells an agency's talent in figures: its whole state, without a person.
 *
 * @param asOf when it was counted
 */
record AgencySummarised(
        String agency, Instant asOf, @JsonUnwrapped Figures figures, long version) implements Event {

    static final Topic TOPIC = Topic.state("talenta.talent.summaries.v1");

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.talent.agency-summarised.v1";
    }

    @Override
    public String key() {
        return agency;
    }
}
