package id.talenta.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.talenta.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest extends GatewayTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void theContractIsServedAsJsonAndAsYaml() throws Exception {
        String json = anonymous()
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        String yaml = anonymous()
                .get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        JsonNode document = new ObjectMapper().readTree(json);
        assertThat(document.at("/paths/~1v1~1echo/get").isObject()).isTrue();
        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(document);
        assertThat(anonymous().get("/openapi?format=yaml").asString()).isEqualTo(yaml);
        assertThat(anonymous()
                        .header("Accept", "application/yaml")
                        .get("/openapi")
                        .asString())
                .isEqualTo(yaml);
        assertThat(anonymous().get("/openapi.json").asString()).isEqualTo(json);
    }

    @Test
    void theContractIsNotSentAgainToWhoHasIt() {
        String tag = anonymous().get("/openapi").header("ETag");
        anonymous().header("If-None-Match", tag).get("/openapi").then().statusCode(304);
        anonymous().header("If-None-Match", tag).get("/openapi.yaml").then().statusCode(200);
    }

    @Test
    void theRootLeadsToTheReference() {
        anonymous().get("/").then().statusCode(302).header("Location", equalTo("/docs"));
    }

    @Test
    void theReferenceLoadsNothingFromElsewhere() {
        String page = anonymous()
                .get("/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'"),
                                not(containsString("unsafe")),
                                not(containsString("http"))))
                .extract()
                .asString();
        Matcher links = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        int found = 0;
        while (links.find()) {
            assertThat(links.group(1)).startsWith("/");
            anonymous().get(links.group(1)).then().statusCode(200);
            found++;
        }
        assertThat(found).isGreaterThan(4);
        assertThat(page).doesNotContain("<script>").doesNotContain("style=");
    }

    @Test
    void assetsComeCompressedToWhoTakesIt() {
        anonymous().get("/docs/swagger-ui.js").then().statusCode(200).contentType("text/javascript");
        anonymous()
                .header("Accept-Encoding", "gzip")
                .get("/docs/swagger-ui.css")
                .then()
                .header("Content-Encoding", equalTo("gzip"))
                .body(containsString(".swagger-ui"));
        anonymous().get("/docs/nothing.js").then().statusCode(404);
    }

    @Test
    void everyProblemHasAPageInBothLanguages() {
        anonymous()
                .header("Accept", BROWSER)
                .header("Accept-Language", "en")
                .get("/problems/invalid-request")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("<section lang=\"en\">\n<h1>Invalid request</h1>"))
                .body(containsString("<section lang=\"id\">\n<h2>Permintaan tidak sah</h2>"));
        anonymous()
                .get("/problems/invalid-request")
                .then()
                .body(containsString("<html lang=\"id\">"))
                .body(containsString("<h1>Permintaan tidak sah</h1>"));
    }

    @Test
    void aServicesProblemComesFromTheContractAndItsTextIsNoMarkup() {
        anonymous()
                .header("Accept-Language", "en")
                .get("/problems/echo-lost")
                .then()
                .statusCode(200)
                .body(containsString("Echo &lt;lost&gt;"));
        anonymous()
                .header("Accept", "application/json")
                .get("/problems/echo-lost")
                .then()
                .contentType("application/json")
                .body("status", equalTo(409))
                .body("title.en", equalTo("Echo <lost>"))
                .body("help.id", equalTo("Panggil lagi."));
    }

    @Test
    void theListHasThePlatformsTheGatewaysAndTheServicesProblems() {
        anonymous()
                .header("Accept", "application/json")
                .get("/problems")
                .then()
                .body("data.code", hasItems("invalid-request", "path-not-normal", "echo-lost"));
        anonymous()
                .header("Accept", BROWSER)
                .get("/problems")
                .then()
                .body(containsString("href=\"/problems/echo-lost\""));
    }

    @Test
    void anUnknownProblemIsAProblem() {
        anonymous().get("/problems/nothing").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/openapi", "/openapi.yaml", "/problems", "/problems/not-found"})
    void pagesAreOnlyRead(String path) {
        anonymous().body("x").post(path).then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
        anonymous().head(path).then().statusCode(path.equals("/") ? 302 : 200);
    }
}
