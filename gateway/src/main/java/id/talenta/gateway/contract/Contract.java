package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import id.talenta.gateway.config.GatewayConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** The merged contract of the services, from which everything that the gateway lets through is derived. */
@Singleton
public class Contract {

    private final byte[] json;
    private final RouteTable routes;
    private final Set<String> services;
    private final JsonNode problems;

    Contract(GatewayConfig config) {
        this.json = read(config.contract());
        JsonNode document = parse(json);
        ContractReader reader = new ContractReader(document);
        this.routes = reader.routes();
        this.services = reader.services();
        this.problems = document.path("x-problems");
    }

    public RouteTable routes() {
        return routes;
    }

    /** The names of the services that answer its paths. */
    public Set<String> services() {
        return services;
    }

    /** The extension {@code x-problems}: the texts of every problem by code. */
    public JsonNode problems() {
        return problems;
    }

    public String asJson() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** The same document as YAML; written anew each time, for it is asked for rarely. */
    public String asYaml() {
        try {
            return new ObjectMapper(YAMLFactory.builder()
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .build())
                    .writeValueAsString(parse(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with the content. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No contract at " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract is no JSON", e);
        }
    }
}
