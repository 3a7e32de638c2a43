package id.talenta.platform.data.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.talenta.platform.web.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads and checks one rule-set document. Whatever is missing, unknown, of the wrong type or contradictory is refused with the file and
 * the place; a payload checks itself in its constructor.
 *
 * @param <T> the payload's type
 */
public final class RuleSetReader<T> {

    private static final ObjectMapper JSON = StrictJson.configure(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build());

    private final Function<JsonNode, Class<? extends T>> payloadType;

    /** Reads documents with this payload. */
    public RuleSetReader(Class<T> payloadType) {
        this.payloadType = payload -> payloadType;
    }

    /**
     * Reads documents whose payload says by its {@code kind} what it is.
     *
     * @param kinds the payload's type by kind
     */
    public RuleSetReader(Map<String, Class<? extends T>> kinds) {
        this.payloadType = payload -> {
            String kind = payload.path("kind").asText();
            Class<? extends T> type = kinds.get(kind);
            if (type == null) {
                throw new IllegalArgumentException(
                        "payload.kind must be one of " + new TreeSet<>(kinds.keySet()) + ", is " + kind);
            }
            return type;
        };
    }

    record Envelope(
            String code,
            Integer version,
            RuleSet.Title title,
            List<String> legalBasis,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            List<String> sourceUrl,
            RuleSet.Confidence confidence,
            Boolean verified,
            List<String> notes,
            JsonNode payload) {}

    /**
     * Reads a document.
     *
     * @param name of the file, for errors
     * @throws InvalidRuleSet that names file and place
     */
    public RuleSet<T> read(String name, InputStream in) throws IOException {
        try {
            JsonNode document = JSON.readTree(in);
            require(name, document != null && document.isObject(), "not a JSON object");
            Envelope envelope = JSON.treeToValue(document, Envelope.class);
            check(name, envelope);
            T payload = JSON.treeToValue(envelope.payload(), payloadType.apply(envelope.payload()));
            return new RuleSet<>(
                    envelope.code(),
                    envelope.version(),
                    envelope.title(),
                    List.copyOf(envelope.legalBasis()),
                    envelope.effectiveFrom(),
                    envelope.effectiveTo(),
                    List.copyOf(envelope.sourceUrl()),
                    envelope.confidence(),
                    envelope.verified(),
                    envelope.notes() == null ? List.of() : List.copyOf(envelope.notes()),
                    payload,
                    digest(document),
                    document);
        } catch (JsonMappingException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException ? e.getCause() : e;
            throw new InvalidRuleSet(name, e.getPathReference() + ": " + firstLine(cause), e);
        } catch (JsonProcessingException e) {
            throw new InvalidRuleSet(name, firstLine(e), e);
        } catch (IllegalArgumentException e) {
            throw new InvalidRuleSet(name, firstLine(e), e);
        }
    }

    private static void check(String name, Envelope envelope) {
        require(name, envelope.code() != null && envelope.code().matches("[a-z0-9-]{1,40}"), "code");
        require(name, envelope.version() != null && envelope.version() >= 1, "version");
        require(
                name,
                envelope.title() != null
                        && envelope.title().id() != null
                        && envelope.title().en() != null,
                "title");
        require(name, isFilled(envelope.legalBasis()), "legalBasis");
        require(name, envelope.effectiveFrom() != null, "effectiveFrom");
        require(
                name,
                envelope.effectiveTo() == null || !envelope.effectiveTo().isBefore(envelope.effectiveFrom()),
                "effectiveTo is before effectiveFrom");
        require(name, isFilled(envelope.sourceUrl()), "sourceUrl");
        require(name, envelope.confidence() != null, "confidence");
        require(name, envelope.verified() != null, "verified");
        require(
                name,
                !(envelope.verified() && envelope.confidence() == RuleSet.Confidence.LOW),
                "verified with LOW confidence");
        require(name, envelope.notes() == null || envelope.notes().stream().noneMatch(Objects::isNull), "notes");
        require(name, envelope.payload() != null && envelope.payload().isObject(), "payload");
    }

    private static boolean isFilled(List<String> texts) {
        return texts != null && !texts.isEmpty() && texts.stream().noneMatch(Objects::isNull);
    }

    private static void require(String name, boolean holds, String what) {
        if (!holds) {
            throw new InvalidRuleSet(name, what, null);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String digest(JsonNode document) throws JsonProcessingException {
        byte[] canonical = JSON.writeValueAsBytes(JSON.treeToValue(document, Object.class));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A rule-set document that cannot be used; the service does not start with it. */
    public static final class InvalidRuleSet extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        InvalidRuleSet(String name, String what, Throwable cause) {
            super("Rule set " + name + " is not valid: " + what, cause);
        }
    }
}
