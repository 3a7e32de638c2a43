package id.talenta.talent.mapping;

import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.util.Map;
import java.util.UUID;

/** The event that a mapping was published. */
record MappingPublished(
        UUID mapping, String agency, String period, String ruleSet, int ruleSetVersion, String digest, Counts counts)
        implements Event {

    private static final Topic TOPIC = Topic.facts("talenta.talent.facts.v1");

    /** How many people, in all, in each box and in none. */
    record Counts(int people, int mapped, int unmapped, Map<Integer, Integer> boxes) {}

    static MappingPublished of(TalentMapping mapping) {
        MappingCounts counts = mapping.counts();
        return new MappingPublished(
                mapping.id(),
                mapping.agency(),
                mapping.period(),
                mapping.ruleSet().code(),
                mapping.ruleSet().version(),
                mapping.digest(),
                new Counts(counts.people(), counts.mapped(), counts.unmapped(), counts.boxes()));
    }

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.talent.mapping-published.v1";
    }

    @Override
    public String key() {
        return mapping.toString();
    }

    /** A mapping is published once. */
    @Override
    public long version() {
        return 1;
    }
}
