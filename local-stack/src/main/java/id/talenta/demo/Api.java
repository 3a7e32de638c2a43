package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** The suite as one of its clients sees it: one address, a token, JSON and CSV. */
public final class Api {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 6;
    private static final int PAGE = 200;

    private final URI gateway;
    private final Tokens tokens;
    private final HttpClient http;

    /** The suite as a client of the development realm sees it. */
    public Api(URI gateway, URI tokenEndpoint, String client, HttpClient http) {
        this(gateway, Tokens.ofClient(tokenEndpoint, client, "dev-" + client, http), http);
    }

    Api(URI gateway, Tokens tokens, HttpClient http) {
        this.gateway = gateway;
        this.http = http;
        this.tokens = tokens;
    }

    public static HttpClient httpClient() {
        return httpClientBuilder().build();
    }

    static HttpClient.Builder httpClientBuilder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    public JsonNode get(String path) {
        return json(send(request(path).header("Accept", "application/json").GET(), path));
    }

    /** Everything that a list has, page by page. */
    void pages(String path, Consumer<JsonNode> each) {
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        String next = first;
        while (next != null) {
            JsonNode page = get(next);
            page.path("data").forEach(each);
            next = page.hasNonNull("next")
                    ? first + "&cursor=" + page.get("next").asText()
                    : null;
        }
    }

    /** The file as it is, byte for byte, so that a digest of it means something. */
    public byte[] csv(String path) {
        return send(request(path).header("Accept", "text/csv").GET(), path).body();
    }

    /** Posts a JSON body, and answers what came back with where the new thing is. */
    public Created post(String path, Object body) {
        return created(path, "application/json", BodyPublishers.ofString(write(body)));
    }

    /** The same on a resource as it stands, whatever its version. */
    Created postOnto(String path, Object body) {
        return created(path, "application/json", BodyPublishers.ofString(write(body)), "If-Match", "*");
    }

    public Created postCsv(String path, String csv) {
        return created(path, "text/csv; charset=utf-8", BodyPublishers.ofString(csv));
    }

    private Created created(String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                // With a key, a repeated call after a lost answer cannot do the thing twice.
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> response = send(request, path);
        String location = response.headers()
                .firstValue("Location")
                .map(value -> URI.create(value).getRawPath())
                .orElse(null);
        return new Created(location, json(response));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(CALL_TIMEOUT)
                .header("Accept-Language", "en");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String path) {
        for (int attempt = 1; ; attempt++) {
            HttpRequest call = request.setHeader("Authorization", "Bearer " + tokens.current())
                    .build();
            HttpResponse<byte[]> response = exchange(call, path);
            if (response.statusCode() < 300) {
                return response;
            }
            boolean later = response.statusCode() == 429 || response.statusCode() == 503;
            if (!later || attempt == MOST_TRIES) {
                throw ApiProblem.of(call.method(), path, response.statusCode(), response.body());
            }
            pause(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(attempt)));
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest call, String path) {
        try {
            return http.send(call, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Unreachable("%s %s got no answer: %s".formatted(call.method(), path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted", e);
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new Unreachable("%s answered something that is no JSON".formatted(response.uri()), e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a POST made. */
    public record Created(String location, JsonNode body) {}

    /** No answer, or none that can be read. */
    public static final class Unreachable extends RuntimeException {

        Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
