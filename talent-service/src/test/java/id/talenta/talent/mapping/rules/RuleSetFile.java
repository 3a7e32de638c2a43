package id.talenta.talent.mapping.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.talent.ruleset.TalentRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** The rule-set files as the service reads them: the tests run on what is delivered, not on a copy of its numbers. */
public final class RuleSetFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static final String KEPKA = "talent-kepka-411-2025";
    static final String OTHER_CUTOFFS = "talent-cutoffs-90-70-78";
    static final String BY_PREDICATE = "talent-performance-by-predicate";
    static final String KEMENKEU = "talent-numbering-kemenkeu";
    static final List<String> MAPPINGS = List.of(KEPKA, OTHER_CUTOFFS, BY_PREDICATE, KEMENKEU);

    private RuleSetFile() {}

    static MappingRules mapping(String code) {
        return mapping(code, rules -> {});
    }

    /** The rules of a mapping with {@code payload.mapping} of the file changed first. */
    static MappingRules mapping(String code, Consumer<ObjectNode> change) {
        return payload(code, payload -> change.accept((ObjectNode) payload.get("mapping")))
                .mapping();
    }

    /** The payload of a file, changed first. */
    public static TalentRules payload(String code, Consumer<ObjectNode> change) {
        ObjectNode payload = (ObjectNode) envelope(code).get("payload");
        change.accept(payload);
        try {
            return MAPPER.treeToValue(payload, TalentRules.class);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new UncheckedIOException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode envelope(String code) {
        try (InputStream file = RuleSetFile.class.getResourceAsStream("/rules/" + code + ".v1.json")) {
            return (ObjectNode) MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
