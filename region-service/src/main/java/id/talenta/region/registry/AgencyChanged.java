package id.talenta.region.registry;

import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;

/** The state of an agency, for the services that keep a copy. */
public record AgencyChanged(String code, String bpsCode, RegionKind kind, String name, String parent, long version)
        implements Event {

    static final Topic TOPIC = Topic.state("talenta.region.agencies.v1");

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.region.agency-changed.v1";
    }

    @Override
    public String key() {
        return code;
    }
}
