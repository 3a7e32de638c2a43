package id.talenta.talent.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.talenta.talent.mapping.rules.Facts;

/** The facts of a placement as they are stored: independent of how the API writes JSON, so that they can be read years later. */
final class FactsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private FactsJson() {}

    static String write(Facts facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Facts read(String facts) {
        try {
            return MAPPER.readValue(facts, Facts.class);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("Stored facts cannot be read", e);
        }
    }

    /** What was assessed, as it is stored by the assessments. */
    static StoredComponents components(String components) {
        try {
            return MAPPER.readValue(components, StoredComponents.class);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("Stored components cannot be read", e);
        }
    }
}
