package id.talenta.system;

import id.talenta.demo.Api;
import id.talenta.demo.PersonSignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One of the development clients, for calls of any kind, wrong ones included. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI gateway;
    private final String token;

    private Client(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static Client of(RunningSuite suite, String client) {
        return new Client(suite.gateway(), suite.token(client));
    }

    static Client withToken(RunningSuite suite, String token) {
        return new Client(suite.gateway(), token);
    }

    /** One of the development realm's people, signed in at the portal. */
    static Client ofPerson(RunningSuite suite, String user, String scopes) {
        try {
            return new Client(
                    suite.gateway(),
                    new PersonSignIn(suite.tokenEndpoint(), HTTP)
                            .signIn(user, scopes)
                            .path("access_token")
                            .asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Client anonymous(RunningSuite suite) {
        return new Client(suite.gateway(), null);
    }

    Answer get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    Answer post(String path, String json, String... headers) {
        return call(
                "POST", path, json.getBytes(StandardCharsets.UTF_8), with(headers, "Content-Type", "application/json"));
    }

    Answer postCsv(String path, byte[] csv, String... headers) {
        return call("POST", path, csv, with(headers, "Content-Type", "text/csv"));
    }

    Answer call(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofMinutes(5))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.setHeader("Accept-Language", "en");
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s".formatted(method, path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same client through the demo's eyes: for calls that must succeed. */
    static Api api(RunningSuite suite, String client) {
        return new Api(suite.gateway(), suite.tokenEndpoint(), client, HTTP);
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = new String[headers.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
