package id.talenta.casn.evaluation.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

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

    /** The version that is used from now on: people can leave, and the committee decides ties over unfilled posts. */
    public static PppkRules latest(int year) {
        return of(year, 2, payload -> {});
    }

    /** The rules of a year with the payload of the file changed first. */
    static PppkRules of(int year, Consumer<ObjectNode> change) {
        return of(year, 1, change);
    }

    public static PppkRules of(int year, int version, Consumer<ObjectNode> change) {
        String name = "/rules/pppk-" + year + ".v" + version + ".json";
        try (InputStream file = PppkFile.class.getResourceAsStream(name)) {
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
