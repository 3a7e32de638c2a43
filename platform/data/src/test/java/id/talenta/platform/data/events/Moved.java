package id.talenta.platform.data.events;

/** A person has moved: an event of the test application. */
public record Moved(String person, int number, String name) implements Event {

    static final Topic TOPIC = Topic.restrictedFacts("talenta.test.moves.v1");

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.test.moved.v1";
    }

    @Override
    public String key() {
        return person;
    }

    @Override
    public long version() {
        return number;
    }
}
