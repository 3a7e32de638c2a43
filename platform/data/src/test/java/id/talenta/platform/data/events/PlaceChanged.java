package id.talenta.platform.data.events;

/** A place as it is now: a state of the test application. */
public record PlaceChanged(String code, String name, long version) implements Event {

    static final Topic TOPIC = Topic.state("talenta.test.places.v1");

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.test.place-changed.v1";
    }

    @Override
    public String key() {
        return code;
    }
}
