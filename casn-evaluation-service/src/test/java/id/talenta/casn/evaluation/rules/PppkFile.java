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

/** The shipped PPPK rule sets as the service reads them. */
public final class PppkFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PppkFile() {}

    public static PppkRules of(int year) {
        return of(year, payload -> {});
    }

    /** The version that is used from now on. */
    public static PppkRules latest(int year) {
        List<Integer> versions = versions(year);
        return of(year, versions.get(versions.size() - 1));
    }

    /** The versions of a year that are shipped, from 1. */
    public static List<Integer> versions(int year) {
        return IntStream.iterate(1, version -> PppkFile.class.getResource(name(year, version)) != null, i -> i + 1)
                .boxed()
                .toList();
    }

    /** The rules of a year in all versions that are shipped. */
    static List<PppkRules> all(int year) {
        return versions(year).stream().map(version -> of(year, version)).toList();
    }

    /** One version of the rules of a year. */
    public static PppkRules of(int year, int version) {
        return of(year, version, payload -> {});
    }

    private static String name(int year, int version) {
        return "/rules/pppk-" + year + ".v" + version + ".json";
    }

    /** The rules of a year with the payload of the file changed first. */
    static PppkRules of(int year, Consumer<ObjectNode> change) {
        return of(year, 1, change);
    }

    public static PppkRules of(int year, int version, Consumer<ObjectNode> change) {
        try (InputStream file = PppkFile.class.getResourceAsStream(name(year, version))) {
            ObjectNode payload = (ObjectNode) MAPPER.readTree(file).get("payload");
            change.accept(payload);
            return MAPPER.treeToValue(payload, PppkRules.class);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new UncheckedIOException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
