package id.talenta.platform.data.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The data of events as JSON. Not the API's: what comes from another service may hold fields of a later version, which are passed over, while
 * a request may not.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /**
     * The data of an event as it is published, in UTF-8.
     *
     * @throws IllegalArgumentException if it cannot be written; nothing of its content is in the message
     */
    public static byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalArgumentException("No JSON: " + event.getClass().getName(), e);
        }
    }

    static <T> T read(byte[] data, Class<T> type) throws MalformedEvent {
        try {
            T read = data == null ? null : MAPPER.readValue(data, type);
            if (read == null) {
                throw new MalformedEvent("there is no data", null);
            }
            return read;
        } catch (IOException e) {
            throw new MalformedEvent("data is no " + type.getSimpleName(), e);
        }
    }
}
