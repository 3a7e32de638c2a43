package id.talenta.talent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.talent.TalentTest;
import id.talenta.talent.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the end of a probation does to a profile. */
@QuarkusTest
class ProbationEventsTest extends TalentTest {

    private static final String TOPIC = "talenta.casn.appointments.v1";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final UUID appointment = UUID.randomUUID();
    private final String nip = "199803102025042" + "%03d".formatted(NEXT.getAndIncrement());

    private void say(String event, long version, String state, String employment, String ofNip) {
        Topics.say(
                TOPIC,
                UUID.randomUUID(),
                "id.talenta.casn." + event + ".v1",
                appointment.toString(),
                version,
                """
                {"appointment":"%s","agency":"35.74","state":"%s","nip":%s,"name":"Sintetis Percobaan","birthDate":"1998-03-10","sex":"F",
                 "employment":"%s","position":"ANALIS KEUANGAN AHLI PERTAMA","unitName":"Badan Keuangan","effectiveDate":"2025-04-01"}""".formatted(appointment, state, ofNip == null ? "null" : "\"" + ofNip + "\"", employment));
    }

    private String employed() {
        say("appointment-changed", 6, "SK_TERBIT", "CPNS", nip);
        say("appointment-changed", 7, "SPMT", "CPNS", nip);
        awaitVersion(7);
        return "/v1/talents/"
                + bkn.post("/v1/talent-lookups", "{\"nip\":\"" + nip + "\"}")
                        .jsonPath()
                        .getString("id");
    }

    private void awaitVersion(long version) {
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(() -> query(
                                "%",
                                "select version from appointment_profile where appointment_id = '" + appointment + "'")
                        .contains(Long.toString(version)));
    }

    @Test
    void aCpnsBecomesAPnsAndIsOnProbationNoLonger() {
        String path = employed();
        assertThat(bkn.get(path).jsonPath().getBoolean("probation")).isTrue();
        say("probation-ended", 8, "PNS", "PNS", nip);
        awaitVersion(8);
        JsonPath talent = bkn.get(path).jsonPath();
        assertThat(talent.getString("employment")).isEqualTo("PNS");
        assertThat(talent.getBoolean("probation")).isFalse();
        assertThat(talent.getBoolean("active")).isTrue();
        assertThat(talent.getString("since")).isEqualTo("2025-04-01");
    }

    @Test
    void whoIsDismissedServesNoMore() {
        String path = employed();
        say("probation-ended", 8, "DISMISSED", "CPNS", null);
        awaitVersion(8);
        JsonPath talent = bkn.get(path).jsonPath();
        assertThat(talent.getBoolean("active")).isFalse();
        assertThat(talent.getString("employment")).isEqualTo("CPNS");
    }

    @Test
    void whoResignsServesNoMore() {
        String path = employed();
        say("probation-ended", 8, "RESIGNED", "CPNS", null);
        awaitVersion(8);
        assertThat(bkn.get(path).jsonPath().getBoolean("active")).isFalse();
    }

    @Test
    void aStateOfTheAppointmentThatComesLateDoesNotUndoTheEnd() {
        String path = employed();
        say("probation-ended", 9, "PNS", "PNS", nip);
        say("appointment-changed", 8, "SPMT", "CPNS", nip);
        say("appointment-changed", 10, "SPMT", "PNS", nip);
        awaitVersion(10);
        assertThat(bkn.get(path).jsonPath().getString("employment")).isEqualTo("PNS");
    }

    @Test
    void anEndOrAnEventThatIsNotKnownHasNoEffect() {
        String path = employed();
        say("probation-ended", 8, "AN_END_OF_A_LATER_VERSION", "PNS", nip);
        say("something-else", 9, "APS", "CPNS", null);
        say("appointment-changed", 10, "SPMT", "CPNS", nip);
        awaitVersion(10);
        JsonPath talent = bkn.get(path).jsonPath();
        assertThat(talent.getString("employment")).isEqualTo("CPNS");
        assertThat(talent.getBoolean("active")).isTrue();
    }
}
