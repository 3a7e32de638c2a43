package id.talenta.talent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.talent.People;
import id.talenta.talent.TalentTest;
import id.talenta.talent.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AppointmentEventsTest extends TalentTest {

    private static final String TOPIC = "talenta.casn.appointments.v1";
    private static final String TYPE = "id.talenta.casn.appointment-changed.v1";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final UUID appointment = UUID.randomUUID();
    private final String nip = "199803102025032" + "%03d".formatted(NEXT.getAndIncrement());

    private String issued(String agency, String ofNip, String name) {
        return """
                {"appointment":"%s","agency":"%s","state":"SK_TERBIT","nip":%s,"name":"%s","birthDate":"1998-03-10","sex":"F",
                 "employment":"CPNS","position":"ANALIS KEUANGAN AHLI PERTAMA","unitName":"Badan Keuangan","effectiveDate":"2025-03-01",
                 "something":"that a later version tells"}""".formatted(appointment, agency, ofNip == null ? "null" : "\"" + ofNip + "\"", name);
    }

    private void say(UUID id, long version, String data) {
        Topics.say(TOPIC, id, TYPE, appointment.toString(), version, data);
    }

    private JsonPath awaitProfile(String ofNip) {
        return await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> bkn.post("/v1/talent-lookups", "{\"nip\":\"" + ofNip + "\"}"),
                        response -> response.statusCode() == 200)
                .jsonPath();
    }

    /** Until this appointment was heard in this version. */
    private void awaitVersion(long version) {
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(() -> query(
                                "%",
                                "select version from appointment_profile where appointment_id = '" + appointment + "'")
                        .contains(Long.toString(version)));
    }

    @Test
    void anAppointmentMakesAProfile() {
        say(UUID.randomUUID(), 1, issued("35.74", null, "Sintetis Baru").replace("\"2025-03-01\"", "null"));
        say(UUID.randomUUID(), 2, issued("35.74", nip, "Sintetis Baru"));
        JsonPath talent = awaitProfile(nip);
        assertThat(talent.getString("origin")).isEqualTo("APPOINTMENT");
        assertThat(talent.getString("name")).isEqualTo("Sintetis Baru");
        assertThat(talent.getString("birthDate")).isEqualTo("1998-03-10");
        assertThat(talent.getString("agency")).isEqualTo("35.74");
        assertThat(talent.getString("unit")).isEqualTo("Badan Keuangan");
        assertThat(talent.getString("positionType")).isEqualTo("JF");
        assertThat(talent.getString("positionLevel")).isEqualTo("AHLI_PERTAMA");
        assertThat(talent.getString("employment")).isEqualTo("CPNS");
        assertThat(talent.getBoolean("probation")).isTrue();
        assertThat(talent.getString("since")).isEqualTo("2025-03-01");
        assertThat(probolinggo.get("/v1/talents/" + talent.getString("id")).statusCode())
                .isEqualTo(200);
        assertThat(malang.get("/v1/talents/" + talent.getString("id")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onceHoweverOftenItIsTold() throws SQLException {
        UUID id = UUID.randomUUID();
        say(id, 2, issued("35.74", nip, "Sintetis Sekali"));
        say(id, 2, issued("35.74", nip, "Sintetis Sekali"));
        say(UUID.randomUUID(), 2, issued("35.74", nip, "Sintetis Diulang"));
        say(UUID.randomUUID(), 3, issued("35.74", nip, "Sintetis Akhir"));
        awaitVersion(3);
        assertThat(query("%", "select name from talent where nip = '" + nip + "'"))
                .containsExactly("Sintetis Akhir");
        assertThat(query("%", "select version from talent where nip = '" + nip + "'"))
                .containsExactly("1");
    }

    @Test
    void anOlderStateThatComesLateChangesNothing() throws SQLException {
        say(UUID.randomUUID(), 5, issued("35.74", nip, "Sintetis Terbaru"));
        awaitVersion(5);
        say(UUID.randomUUID(), 4, issued("35.74", nip, "Sintetis Usang"));
        say(UUID.randomUUID(), 6, issued("35.74", nip, "Sintetis Terbaru"));
        awaitVersion(6);
        assertThat(query("%", "select name from talent where nip = '" + nip + "'"))
                .containsExactly("Sintetis Terbaru");
    }

    @Test
    void aNumberThatIsWithdrawnEndsTheService() {
        say(UUID.randomUUID(), 2, issued("35.74", nip, "Sintetis Batal"));
        String id = awaitProfile(nip).getString("id");
        say(UUID.randomUUID(), 3, issued("35.74", null, "Sintetis Batal"));
        awaitVersion(3);
        assertThat(bkn.get("/v1/talents/" + id).jsonPath().getBoolean("active")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APS", "TMS", "DIBATALKAN"})
    void anAppointmentThatIsOverEndsTheService(String end) {
        say(UUID.randomUUID(), 2, issued("35.74", nip, "Sintetis Mundur"));
        String id = awaitProfile(nip).getString("id");
        say(UUID.randomUUID(), 3, inState(end, null));
        awaitVersion(3);
        assertThat(bkn.get("/v1/talents/" + id).jsonPath().getBoolean("active")).isFalse();
    }

    @Test
    void anAppointmentThatIsOverBeforeItsDecreeMakesNoProfile() throws SQLException {
        say(UUID.randomUUID(), 2, inState("VERIFIKASI_BKN", null));
        say(UUID.randomUUID(), 3, inState("APS", null));
        sayAnotherAndAwait();
        assertThat(query("%", "select count(*) from appointment_profile where appointment_id = '" + appointment + "'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRH_DIISI",
                "VERIFIKASI_INSTANSI",
                "DIUSULKAN",
                "VERIFIKASI_BKN",
                "BTS",
                "BTL",
                "PERTEK_TERBIT",
                "A_STATE_OF_A_LATER_VERSION"
            })
    void aStateBeforeTheDecreeOrAnUnknownOneHasNoEffectEvenIfItBroughtANumber(String state) throws SQLException {
        say(UUID.randomUUID(), 2, inState(state, nip));
        sayAnotherAndAwait();
        assertThat(query("%", "select count(*) from talent where nip = '" + nip + "'"))
                .containsExactly("0");
    }

    @Test
    void takingUpTheDutiesLeavesTheProfileAsItIs() {
        say(UUID.randomUUID(), 2, issued("35.74", nip, "Sintetis Bertugas"));
        String id = awaitProfile(nip).getString("id");
        say(UUID.randomUUID(), 3, inState("SPMT", nip));
        awaitVersion(3);
        JsonPath talent = bkn.get("/v1/talents/" + id).jsonPath();
        assertThat(talent.getBoolean("active")).isTrue();
        assertThat(talent.getString("employment")).isEqualTo("CPNS");
    }

    private String inState(String state, String ofNip) {
        return issued("35.74", ofNip, "Sintetis Bertugas").replace("SK_TERBIT", state);
    }

    /** Another appointment of the same key's partition, behind those that were said: what comes before it was heard then. */
    private void sayAnotherAndAwait() {
        String other = "199803102025032" + "%03d".formatted(NEXT.getAndIncrement());
        say(
                UUID.randomUUID(),
                9,
                issued("35.74", other, "Sintetis Berikut")
                        .replace(appointment.toString(), UUID.randomUUID().toString()));
        awaitProfile(other);
    }

    @Test
    void whoWasImportedBeforeIsFoundAndStaysAsImported() throws SQLException {
        probolinggo.importedWhole(People.HEADER + imported("35.74"), "");
        String path = probolinggo.pathOf(nip);
        say(UUID.randomUUID(), 2, issued("35.74", nip, "Sintetis Menurut SK"));
        awaitVersion(2);
        JsonPath talent = probolinggo.get(path).jsonPath();
        assertThat(talent.getString("origin")).isEqualTo("IMPORT");
        assertThat(talent.getString("name")).isEqualTo("Sintetis Diimpor");
        assertThat(talent.getString("employment")).isEqualTo("PNS");
        assertThat(query("%", "select count(*) from talent where nip = '" + nip + "'"))
                .containsExactly("1");
    }

    @Test
    void theDecreeMovesAnImportedProfileWithItsRecords() {
        malang.importedWhole(People.HEADER + imported("35.07"), "");
        String path = malang.pathOf(nip);
        malang.post(path + "/appraisals", """
                {"year":2025,"workResult":"SESUAI","workBehaviour":"SESUAI"}""").then().statusCode(201);
        malang.post(path + "/assessments", """
                {"assessedOn":"2026-01-05","instrument":"SK","components":{"award":80}}""").then().statusCode(201);
        say(UUID.randomUUID(), 2, issued("35.74", nip, "Sintetis Menurut SK"));
        awaitVersion(2);
        assertThat(malang.get(path).statusCode()).isEqualTo(404);
        assertThat(probolinggo.get(path).jsonPath().getString("performance.predicate"))
                .isEqualTo("BAIK");
        assertThat(probolinggo.get(path + "/assessments").jsonPath().getList("data"))
                .hasSize(1);
    }

    private String imported(String agency) {
        return nip + ",Sintetis Diimpor,1998-03-10,F," + agency
                + ",Badan Keuangan,Analis,JF,AHLI_PERTAMA,PNS,2025-03-01\n";
    }
}
