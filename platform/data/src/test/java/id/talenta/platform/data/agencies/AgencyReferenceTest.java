package id.talenta.platform.data.agencies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.data.events.Topic;
import id.talenta.platform.data.people.PeopleTest;
import id.talenta.platform.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The agencies arrive by event; without them the service is not ready. */
@QuarkusTest
class AgencyReferenceTest extends PeopleTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @Inject
    Outbox outbox;

    @Inject
    AgencyReference agencies;

    /** As region-service says it; with a field that this service does not know. */
    record Told(String code, String bpsCode, String kind, String name, String parent, String added, long at)
            implements Event {

        @Override
        public Topic topic() {
            return Topic.state("talenta.region.agencies.v1");
        }

        @Override
        public String type() {
            return "id.talenta.region.agency-changed.v1";
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public long version() {
            return at;
        }
    }

    private void tell(String name, long version) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.record(new Told("35.74", "3574", "KOTA", name, "35", "new", version)));
    }

    @Test
    void theServiceIsReadyOnceItKnowsTheAgenciesAndRefusesWhatIsNone() throws Exception {
        assertThat(given().get(readiness).statusCode()).isEqualTo(503);
        assertThat(given().get(readiness).jsonPath().getString("checks.find { it.name == 'Agencies known' }.status"))
                .isEqualTo("DOWN");

        tell("Pemerintah Kota Probolinggo", 1);
        await().until(() -> given().get(readiness).statusCode(), Integer.valueOf(200)::equals);
        KnownAgency probolinggo = new KnownAgency("35.74", "3574", "KOTA", "Pemerintah Kota Probolinggo", "35");
        assertThat(agencies.all()).containsExactly(probolinggo);
        assertThat(agencies.find("35.74")).contains(probolinggo);
        assertThat(agencies.isKnown("35.75")).isFalse();
        agencies.require("35.74");
        assertThatThrownBy(() -> agencies.require("35.75")).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(AgencyProblem.UNKNOWN_AGENCY);
            assertThat(problem.values()).isEqualTo(Map.of("agency", "35.75"));
        });

        tell("Pemkot Probolinggo", 3);
        await().until(() -> agencies.find("35.74").orElseThrow().name(), "Pemkot Probolinggo"::equals);
        tell("Pemda Probolinggo", 2);
        await().until(
                        () -> sql(
                                Role.OWNER,
                                null,
                                "select count(*) from inbox where topic = 'talenta.region.agencies.v1'"),
                        List.of("3")::equals);
        assertThat(agencies.find("35.74").orElseThrow().name()).isEqualTo("Pemkot Probolinggo");
    }
}
