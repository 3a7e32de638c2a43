package id.talenta.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest extends RegionTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @TestHTTPResource(value = "/health/live", management = true)
    URL liveness;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void readinessAsksTheDatabaseAndLivenessDoesNot() {
        JsonPath ready = given().get(readiness).jsonPath();
        assertThat(ready.getString("status")).isEqualTo("UP");
        assertThat(ready.getList("checks.name"))
                .anyMatch(name -> name.toString().contains("atabase"));
        JsonPath live = given().get(liveness).jsonPath();
        assertThat(live.getString("status")).isEqualTo("UP");
        assertThat(live.getList("checks.name"))
                .noneMatch(name -> name.toString().contains("atabase"));
    }

    @Test
    void metricsAndHealthAreNotOnThePortOfTheService() {
        assertThat(given().get(metrics).asString()).contains("jvm_memory_used_bytes");
        assertThat(given().get("/q/health").statusCode()).isEqualTo(404);
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(404);
    }
}
