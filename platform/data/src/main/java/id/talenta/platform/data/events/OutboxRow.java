package id.talenta.platform.data.events;

import java.util.Map;

/**
 * An event that waits to be sent.
 *
 * @param headers what is told besides the event: of a dead letter, why it is one
 */
record OutboxRow(long id, String topic, Envelope envelope, Map<String, String> headers, byte[] data) {

    /** Within this events keep their order. */
    record Line(String topic, String key) {}

    Line line() {
        return new Line(topic, envelope.key());
    }
}
