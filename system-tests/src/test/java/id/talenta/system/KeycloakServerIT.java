package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.demo.PersonSignIn;
import id.talenta.local.KeycloakServer;
import id.talenta.local.Ports;
import id.talenta.local.testing.DevelopmentRealm;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Keycloak with the development realm: who gets which token. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakServerIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/keycloak-it").toAbsolutePath();
    private static final Path REALM = REPOSITORY.resolve("deploy/keycloak/talenta-realm.json");
    private static final String CALLBACK = "http://127.0.0.1:8080/portal";
    private static final int PORT = Ports.free();
    private static final int MANAGEMENT_PORT = Ports.free();

    private static KeycloakServer server;

    @BeforeAll
    static void start() {
        server = start(REALM);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static KeycloakServer start(Path realm) {
        KeycloakServer started = KeycloakServer.start(
                Identity.installation(REPOSITORY, HOME),
                realm,
                HOME,
                HOME.resolve("keycloak.log"),
                PORT,
                MANAGEMENT_PORT);
        started.awaitReady();
        return started;
    }

    @Test
    @Order(1)
    void everyServiceClientGetsWhatTheRealmFileGivesIt() throws Exception {
        DevelopmentRealm realm = DevelopmentRealm.load();
        for (String client : realm.clientIds()) {
            JsonNode token = claims(token(
                    Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "dev-" + client)));
            assertThat(scopes(token)).as(client).isEqualTo(realm.client(client).scopes());
            assertThat(JSON.convertValue(token.path("agencies"), String[].class))
                    .as(client)
                    .containsExactlyElementsOf(realm.client(client).agencies());
            assertThat(token.path("aud").asText()).isEqualTo("talenta-api");
            assertThat(token.path("azp").asText()).isEqualTo(client);
            assertThat(token.path("iss").asText()).isEqualTo(server.issuer());
            assertThat(token.path("sub").asText()).isNotEmpty();
            assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isBetween(300L, 900L);
        }
    }

    @Test
    @Order(2)
    void scopeThatAClientLacksIsRefused() throws Exception {
        HttpResponse<String> answer = post(Map.of(
                "grant_type", "client_credentials",
                "client_id", "bkpsdm-3574",
                "client_secret", "dev-bkpsdm-3574",
                "scope", "casn:scores"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_scope");
    }

    @Test
    @Order(3)
    void whoEvaluatesCannotPublishAndTheOtherWayRound() throws Exception {
        String all = "casn:scores casn:evaluate casn:publish";
        JsonNode evaluator = claims(signIn("sinta.contoh", all));
        JsonNode publisher = claims(signIn("bagus.contoh", all));

        assertThat(scopes(evaluator))
                .contains("casn:read", "casn:scores", "casn:evaluate")
                .doesNotContain("casn:publish");
        assertThat(scopes(publisher))
                .contains("casn:read", "casn:publish")
                .doesNotContain("casn:scores", "casn:evaluate");
        for (JsonNode token : List.of(evaluator, publisher)) {
            assertThat(token.path("agencies")).hasToString("[\"35.74\"]");
            assertThat(token.path("aud").asText()).isEqualTo("talenta-api");
            assertThat(token.path("azp").asText()).isEqualTo("talenta-portal");
            assertThat(token.has("name")).as("a person's name in a token").isFalse();
        }
        assertThat(evaluator.path("sub").asText())
                .isNotEqualTo(publisher.path("sub").asText());
    }

    @Test
    @Order(4)
    void onlyWhoCalibratesGetsTheScopeForIt() throws Exception {
        JsonNode calibrator = claims(signIn("dewi.contoh", "talent:calibrate casn:publish"));
        JsonNode publisher = claims(signIn("bagus.contoh", "talent:calibrate casn:publish"));

        assertThat(scopes(calibrator)).contains("talent:calibrate").doesNotContain("casn:publish");
        assertThat(calibrator.path("agencies")).hasToString("[\"35.*\"]");
        assertThat(scopes(publisher)).contains("casn:publish").doesNotContain("talent:calibrate");
    }

    @Test
    @Order(5)
    void portalNeedsAProofKey() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(authorization("openid", "")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).contains("code_challenge");
    }

    @Test
    @Order(6)
    void changedRealmFileTakesEffectAtTheNextStart() throws Exception {
        server.close();
        Path changed = HOME.resolve("changed-realm.json");
        Files.writeString(changed, Files.readString(REALM).replace("dev-auditor", "dev-another"));

        server = start(changed);

        Map<String, String> form = new LinkedHashMap<>(
                Map.of("grant_type", "client_credentials", "client_id", "auditor", "client_secret", "dev-auditor"));
        assertThat(post(form).statusCode()).isEqualTo(401);
        form.put("client_secret", "dev-another");
        assertThat(post(form).statusCode()).isEqualTo(200);
    }

    private static String signIn(String user, String scopes) throws Exception {
        return new PersonSignIn(URI.create(server.tokenEndpoint()), HttpClient.newHttpClient())
                .signIn(user, scopes)
                .path("access_token")
                .asText();
    }

    private static String authorization(String scopes, String more) {
        return server.issuer()
                + "/protocol/openid-connect/auth?response_type=code&client_id=talenta-portal&redirect_uri="
                + encode(CALLBACK) + "&scope=" + encode(scopes) + more;
    }

    private static String token(Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = post(fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> post(Map<String, String> fields) throws Exception {
        return HttpClient.newHttpClient()
                .send(form(server.tokenEndpoint(), fields).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Set<String> scopes(JsonNode token) {
        return new TreeSet<>(List.of(token.path("scope").asText().split(" ")));
    }
}
