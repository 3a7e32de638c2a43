package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Tokens of one client or person, fetched anew shortly before they expire. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final Source source;
    private final String whose;
    private String token;
    private Instant renewAt = Instant.EPOCH;

    /** Answers what a token endpoint does. */
    private interface Source {

        JsonNode fetch() throws IOException, InterruptedException;
    }

    private Tokens(String whose, Source source) {
        this.whose = whose;
        this.source = source;
    }

    static Tokens ofClient(URI endpoint, String client, String secret, HttpClient http) {
        return new Tokens("client " + client, () -> byCredentials(endpoint, client, secret, http));
    }

    static Tokens ofPerson(PersonSignIn portal, String user, String password, String scopes) {
        return new Tokens(user, () -> portal.signIn(user, password, scopes));
    }

    synchronized String current() {
        if (Instant.now().isAfter(renewAt)) {
            fetch();
        }
        return token;
    }

    private void fetch() {
        try {
            JsonNode answer = source.fetch();
            token = answer.get("access_token").asText();
            renewAt = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong(60))
                    .minus(MARGIN);
        } catch (IOException e) {
            throw new Api.Unreachable("No token for %s: %s".formatted(whose, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Api.Unreachable("Interrupted", e);
        }
    }

    private static JsonNode byCredentials(URI endpoint, String client, String secret, HttpClient http)
            throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(client, secret);
        HttpRequest call = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = http.send(call, BodyHandlers.ofString());
        JsonNode answer = Api.JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new Api.Unreachable(
                    "No token for client %s: %d %s"
                            .formatted(
                                    client,
                                    response.statusCode(),
                                    answer.path("error").asText()),
                    null);
        }
        return answer;
    }
}
