package id.talenta.platform.data.events;

/**
 * A topic of the suite.
 *
 * @param name such as {@code talenta.region.agencies.v1}
 * @param kind how long its events are kept
 * @param restricted whether its events hold personal data, so that only their consumers may read it
 */
public record Topic(String name, Kind kind, boolean restricted) {

    /** How long events are kept. */
    public enum Kind {
        /** The latest event of each key, for ever: the full state of an aggregate. */
        STATE,
        /** Every event, for 30 days. */
        FACTS
    }

    /** A topic of full states; who comes new reads it from the start. */
    public static Topic state(String name) {
        return new Topic(name, Kind.STATE, false);
    }

    /** A topic of what happened. */
    public static Topic facts(String name) {
        return new Topic(name, Kind.FACTS, false);
    }

    /** A topic of what happened to persons. */
    public static Topic restrictedFacts(String name) {
        return new Topic(name, Kind.FACTS, true);
    }

    /** Where that goes which a consumer of this topic cannot process. */
    public String deadLetters() {
        return deadLettersOf(name);
    }

    static String deadLettersOf(String topic) {
        return topic + ".dlq";
    }
}
