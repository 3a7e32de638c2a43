package id.talenta.casn.evaluation.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The rule-set file as the service reads it: the tests run on what is delivered, not on a copy of its numbers. */
public final class RuleSetFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static final CpnsRules CPNS_2024 = cpns2024(payload -> {});

    /** The version that fills empty posts, and knows how people leave other than by the tests. */
    static final CpnsRules CPNS_2024_V2 = cpns2024(2, payload -> {});

    private RuleSetFile() {}

    /** The rules of 2024 with the payload of the file changed first. */
    static CpnsRules cpns2024(Consumer<ObjectNode> change) {
        return cpns2024(1, change);
    }

    static CpnsRules cpns2024(int version, Consumer<ObjectNode> change) {
        return read(2024, version, change);
    }

    /** The rules of a year. */
    static CpnsRules cpns(int year) {
        return cpns(year, payload -> {});
    }

    /** The rules of a year with the payload of the file changed first. */
    static CpnsRules cpns(int year, Consumer<ObjectNode> change) {
        return read(year, 1, change);
    }

    /** The versions of a year that are shipped, from 1. */
    static List<Integer> versions(int year) {
        return IntStream.iterate(1, version -> RuleSetFile.class.getResource(name(year, version)) != null, i -> i + 1)
                .boxed()
                .toList();
    }

    /** The rules of a year in all versions that are shipped. */
    static List<CpnsRules> all(int year) {
        return versions(year).stream().map(version -> cpns(year, version)).toList();
    }

    private static String name(int year, int version) {
        return "/rules/cpns-" + year + ".v" + version + ".json";
    }

    /** One version of the rules of a year. */
    public static CpnsRules cpns(int year, int version) {
        return read(year, version, payload -> {});
    }

    /** The rules of a year in one of their versions, with the payload of the file changed first. */
    public static CpnsRules read(int year, int version, Consumer<ObjectNode> change) {
        ObjectNode payload = (ObjectNode) envelope(year, version).get("payload");
        change.accept(payload);
        try {
            return MAPPER.treeToValue(payload, CpnsRules.class);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new UncheckedIOException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode envelope() {
        return envelope(2024, 1);
    }

    static ObjectNode envelope(int year, int version) {
        try (InputStream file = RuleSetFile.class.getResourceAsStream(name(year, version))) {
            return (ObjectNode) MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
