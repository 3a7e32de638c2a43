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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            return read(name, JSON.readTree(in));
        } catch (JsonProcessingException e) {
            throw new InvalidRuleSet(name, List.of(new RuleSetFault("", firstLine(e))), e);
        }
    }

    /**
     * Reads a document that was parsed before.
     *
     * @param name of the document, for errors
     * @throws InvalidRuleSet that names document and places
     */
    public RuleSet<T> read(String name, JsonNode document) {
        if (document == null || !document.isObject()) {
            throw new InvalidRuleSet(name, List.of(new RuleSetFault("", "not a JSON object")), null);
        }
        Envelope envelope = convert(name, "", document, Envelope.class);
        List<RuleSetFault> faults = faultsOf(envelope);
        if (envelope.payload() == null || !envelope.payload().isObject()) {
            throw new InvalidRuleSet(name, faults, null);
        }
        T payload;
        try {
            payload = convert(name, "/payload", envelope.payload(), payloadType.apply(envelope.payload()));
        } catch (InvalidRuleSet e) {
            faults.addAll(e.faults());
            throw new InvalidRuleSet(name, faults, e);
        } catch (IllegalArgumentException e) {
            faults.add(RuleSetFault.of("/payload", firstLine(e)));
            throw new InvalidRuleSet(name, faults, e);
        }
        if (!faults.isEmpty()) {
            throw new InvalidRuleSet(name, faults, null);
        }
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
    }

    private static <V> V convert(String name, String at, JsonNode from, Class<V> type) {
        try {
            return JSON.treeToValue(from, type);
        } catch (JsonMappingException e) {
            throw new InvalidRuleSet(name, List.of(RuleSetFault.of(at, e)), e);
        } catch (JsonProcessingException e) {
            throw new InvalidRuleSet(name, List.of(new RuleSetFault(at, firstLine(e))), e);
        }
    }

    private static List<RuleSetFault> faultsOf(Envelope envelope) {
        List<RuleSetFault> faults = new ArrayList<>();
        RuleSet.Title title = envelope.title();
        require(
                faults,
                envelope.code() != null && envelope.code().matches("[a-z0-9-]{1,40}"),
                "/code",
                "must be lower case letters, digits and hyphens, 40 at most");
        require(faults, envelope.version() != null && envelope.version() >= 1, "/version", "must be 1 or more");
        require(
                faults,
                title != null && title.id() != null && title.en() != null,
                "/title",
                "must be there in both languages");
        require(faults, isFilled(envelope.legalBasis()), "/legalBasis", "must not be empty");
        require(faults, envelope.effectiveFrom() != null, "/effectiveFrom", "is missing");
        require(
                faults,
                envelope.effectiveTo() == null
                        || envelope.effectiveFrom() == null
                        || !envelope.effectiveTo().isBefore(envelope.effectiveFrom()),
                "/effectiveTo",
                "is before effectiveFrom");
        require(faults, isFilled(envelope.sourceUrl()), "/sourceUrl", "must not be empty");
        require(faults, envelope.confidence() != null, "/confidence", "is missing");
        require(faults, envelope.verified() != null, "/verified", "is missing");
        require(
                faults,
                !(Boolean.TRUE.equals(envelope.verified()) && envelope.confidence() == RuleSet.Confidence.LOW),
                "/verified",
                "must be false with the confidence LOW");
        require(
                faults,
                envelope.notes() == null || envelope.notes().stream().noneMatch(Objects::isNull),
                "/notes",
                "must hold no null");
        require(faults, envelope.payload() != null && envelope.payload().isObject(), "/payload", "must be an object");
        return faults;
    }

    private static boolean isFilled(List<String> texts) {
        return texts != null && !texts.isEmpty() && texts.stream().noneMatch(Objects::isNull);
    }

    private static void require(List<RuleSetFault> faults, boolean holds, String pointer, String expectation) {
        if (!holds) {
            faults.add(new RuleSetFault(pointer, expectation));
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String digest(JsonNode document) {
        try {
            byte[] canonical = JSON.writeValueAsBytes(JSON.treeToValue(document, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A rule-set document that cannot be used; the service does not start with it. */
    public static final class InvalidRuleSet extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final transient List<RuleSetFault> faults;

        InvalidRuleSet(String name, List<RuleSetFault> faults, Throwable cause) {
            super(
                    "Rule set " + name + " is not valid: "
                            + faults.stream().map(RuleSetFault::toString).collect(Collectors.joining("; ")),
                    cause);
            this.faults = List.copyOf(faults);
        }

        /** What is wrong, and where; at least one. */
        public List<RuleSetFault> faults() {
            return faults;
        }
    }
}
