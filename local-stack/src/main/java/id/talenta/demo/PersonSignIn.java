package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person of the realm signs in at the portal, by authorization code with PKCE, as a browser does it. */
public final class PersonSignIn {

    private static final String CLIENT = "talenta-portal";
    /** Where the portal of the local suite is. */
    static final URI CALLBACK = URI.create("http://127.0.0.1:8080/portal");

    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI tokenEndpoint;
    private final URI callback;
    private final HttpClient http;

    /** At the development realm. */
    public PersonSignIn(URI tokenEndpoint, HttpClient http) {
        this(tokenEndpoint, CALLBACK, http);
    }

    /** @param callback where the portal is, as the realm knows it */
    PersonSignIn(URI tokenEndpoint, URI callback, HttpClient http) {
        this.tokenEndpoint = tokenEndpoint;
        this.callback = callback;
        this.http = http;
    }

    /** With the password of the development realm; what the token endpoint answers. */
    public JsonNode signIn(String user, String scopes) throws IOException, InterruptedException {
        return signIn(user, "dev-" + user, scopes);
    }

    JsonNode signIn(String user, String password, String scopes) throws IOException, InterruptedException {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(authorization(scopes, verifier)).build(), BodyHandlers.ofString());
        Matcher action = FORM_ACTION.matcher(page.body());
        if (!action.find()) {
            throw new Api.Unreachable("No page to sign in at: status " + page.statusCode(), null);
        }
        // Marked as secure, which browsers send to 127.0.0.1 without TLS and Java's client does not.
        String cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<String> signedIn = http.send(
                form(URI.create(action.group(1).replace("&amp;", "&")), Map.of("username", user, "password", password))
                        .header("Cookie", cookies)
                        .build(),
                BodyHandlers.ofString());
        Matcher code = CODE.matcher(signedIn.headers().firstValue("location").orElse(""));
        if (!code.find()) {
            throw new Api.Unreachable("%s could not sign in: status %d".formatted(user, signedIn.statusCode()), null);
        }
        return token(code.group(1), verifier);
    }

    private JsonNode token(String code, String verifier) throws IOException, InterruptedException {
        Map<String, String> fields = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                CLIENT,
                "code",
                code,
                "redirect_uri",
                callback.toString(),
                "code_verifier",
                verifier);
        HttpResponse<String> answer = http.send(form(tokenEndpoint, fields).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Api.Unreachable("No token for a person: status " + answer.statusCode(), null);
        }
        return Api.JSON.readTree(answer.body());
    }

    private URI authorization(String scopes, String verifier) {
        return tokenEndpoint.resolve("auth?response_type=code&client_id=%s&redirect_uri=%s&scope=%s"
                        .formatted(CLIENT, encode(callback.toString()), encode(scopes))
                + "&code_challenge_method=S256&code_challenge=" + challenge(verifier));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
