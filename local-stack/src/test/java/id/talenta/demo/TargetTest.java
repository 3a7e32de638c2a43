package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite elsewhere: behind TLS, with secrets of its own. */
class TargetTest {

    private static final String STORE_PASSWORD = "of-this-test";

    @TempDir
    private Path directory;

    private HttpsServer server;
    private final AtomicReference<String> askedForToken = new AtomicReference<>();
    private URI gateway;
    private URI realm;

    @BeforeEach
    void start() throws Exception {
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=a test",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12");
        keytool("-exportcert", "-rfc", "-file", authority().toString());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving()));
        server.createContext("/realms/talenta/protocol/openid-connect/token", exchange -> {
            askedForToken.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "{\"access_token\":\"a-token\",\"expires_in\":300}");
        });
        server.createContext(
                "/v1/regions",
                exchange -> answer(
                        exchange,
                        "{\"seen\":\"%s\"}"
                                .formatted(exchange.getRequestHeaders().getFirst("Authorization"))));
        server.start();
        gateway = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        realm = gateway.resolve("/realms/talenta");
        Files.createDirectories(directory.resolve("clients"));
        Files.writeString(directory.resolve("clients/bkn"), "a-secret-of-its-own\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aClientGetsInWithTheSecretInItsFile() {
        Api bkn = Target.elsewhere(gateway, realm, directory, authority()).client("bkn");

        assertThat(bkn.get("/v1/regions").get("seen").asText()).isEqualTo("Bearer a-token");
        assertThat(askedForToken.get())
                .contains("client_id=bkn")
                .contains("client_secret=a-secret-of-its-own")
                .doesNotContain("dev-");
    }

    @Test
    void aCertificateOfNoKnownAuthorityIsNotTrusted() {
        Api bkn = Target.elsewhere(gateway, realm, directory, null).client("bkn");

        assertThatThrownBy(() -> bkn.get("/v1/regions")).isInstanceOf(Api.Unreachable.class);
        assertThat(askedForToken.get()).isNull();
    }

    @Test
    void theDemoSaysWhichSecretIsMissing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Demo demo = new Demo(gateway, gateway, new PrintStream(out, true, StandardCharsets.UTF_8), Demo.Spoiled.NOT);

        int status = demo.run(List.of(
                "--gateway", gateway.toString(),
                "--realm", realm.toString(),
                "--secrets", directory.resolve("nowhere").toString(),
                "--authority", authority().toString()));

        assertThat(status).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("There is no secret in", "nowhere/clients/bkn");
    }

    private Path authority() {
        return directory.resolve("authority.pem");
    }

    private SSLContext serving() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(directory.resolve("keys.p12"))) {
            keys.load(file, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String command, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-keystore",
                directory.resolve("keys.p12").toString(),
                "-storepass",
                STORE_PASSWORD));
        line.addAll(List.of(more));
        Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
