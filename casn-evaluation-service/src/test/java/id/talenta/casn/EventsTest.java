package id.talenta.casn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.local.testing.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the service tells, read from the broker. */
@QuarkusTest
class EventsTest extends CasnTest {

    private static final String SELECTIONS = "talenta.casn.selections.v1";
    private static final String FACTS = "talenta.casn.facts.v1";
    private static final String APPOINTMENTS = "talenta.casn.appointments.v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventContract CONTRACT = EventContract.load();

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "talenta.database.owner.username")
    String owner;

    @ConfigProperty(name = "talenta.database.owner.password")
    String password;

    @Test
    void anAppointmentIsToldWhenItBeginsAndWhenItsDecreeIsIssued() throws IOException {
        String selection = SmallSelection.published(bkn, "35.74");
        Response begun = bkn.appointWithoutDecree(selection, "105");
        String id = begun.path("id");
        String nip = SmallSelection.newNip();
        bkn.patch("/v1/appointments/" + id, begun.header("ETag"), """
            {"nip":"%s","effectiveDate":"2025-03-01","decreeNumber":"813.3/9","decreeDate":"2025-03-20"}\
            """.formatted(nip))
                .then()
                .statusCode(200);

        List<Topics.Heard> heard = Topics.awaitLast(APPOINTMENTS, id, last -> last.version() == 2);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).headers())
                .containsEntry("ce_type", "id.talenta.casn.appointment-changed.v1")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_partitionkey", id)
                .containsEntry("ce_restricted", "true")
                .containsEntry("ce_version", "1")
                .containsEntry("ce_specversion", "1.0")
                .containsKeys("ce_id", "ce_time", "ce_traceparent");
        assertThat(heard.get(0).data()).isEqualTo(JSON.readTree("""
                {"appointment":"%s","agency":"35.74","state":"DRH_DIISI","nip":null,"name":"Sintetis Lima","birthDate":"1998-03-10",
                 "sex":"M","employment":"CPNS","position":"ANALIS KEUANGAN","unitName":"Badan Keuangan","effectiveDate":null,"from":null,
                 "replaces":null}""".formatted(id)));
        ObjectNode issued = heard.get(0).data().deepCopy();
        issued.put("state", "SK_TERBIT")
                .put("from", "DRH_DIISI")
                .put("nip", nip)
                .put("effectiveDate", "2025-03-01");
        assertThat(heard.get(1).data()).isEqualTo(issued);
        assertThat(heard.get(1).headers().get("ce_id"))
                .isNotEqualTo(heard.get(0).headers().get("ce_id"));
    }

    @Test
    void everyStepIsToldAndTheNumberOnlyWhileTheDecreeStands() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = bkn.appointWithoutDecree(selection, "105").header("Location");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String nip = SmallSelection.newNip();
        for (String move : List.of(
                "{'to':'VERIFIKASI_INSTANSI'}",
                "{'to':'DIUSULKAN'}",
                "{'to':'VERIFIKASI_BKN'}",
                "{'to':'PERTEK_TERBIT','nip':'" + nip
                        + "','effectiveDate':'2025-03-01','pertekNumber':'AG-1','pertekDate':'2025-02-20'}",
                "{'to':'SK_TERBIT','decreeNumber':'813.3/9','decreeDate':'2025-03-20'}",
                "{'to':'APS','reason':'Surat 3 April 2025'}")) {
            bkn.request()
                    .contentType("application/json")
                    .header("If-Match", "*")
                    .body(move.replace('\'', '"'))
                    .post(path + "/transitions")
                    .then()
                    .statusCode(200);
        }
        List<Topics.Heard> heard = Topics.awaitLast(APPOINTMENTS, id, last -> last.version() == 7);
        assertThat(heard)
                .extracting(each -> each.data().get("state").asText())
                .containsExactly(
                        "DRH_DIISI",
                        "VERIFIKASI_INSTANSI",
                        "DIUSULKAN",
                        "VERIFIKASI_BKN",
                        "PERTEK_TERBIT",
                        "SK_TERBIT",
                        "APS");
        assertThat(heard)
                .extracting(each -> each.data().get("nip").asText())
                .containsExactly("null", "null", "null", "null", "null", nip, "null");
        assertThat(heard.get(6).data().get("from").asText()).isEqualTo("SK_TERBIT");
        assertThat(heard.get(6).data().get("effectiveDate").isNull()).isTrue();
        assertThat(bkn.post(path + "/replacement", "{}").statusCode()).isEqualTo(201);
        Topics.Heard progress = last(Topics.awaitLast(
                SELECTIONS, selection, last -> last.data().get("byState").size() == 2));
        assertThat(progress.data().get("byState").toString()).isEqualTo("{\"APS\":1,\"DRH_DIISI\":1}");
        assertThat(progress.data().get("appointed").asInt()).isZero();
    }

    @Test
    void whoHasTakenUpTheDutiesIsStillCountedAsAppointed() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = bkn.appoint(selection, "105", SmallSelection.newNip()).header("Location");
        bkn.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"to\":\"SPMT\",\"spmtNumber\":\"800/1\",\"spmtDate\":\"2025-04-01\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        Topics.Heard progress = last(Topics.awaitLast(
                SELECTIONS, selection, last -> last.data().get("byState").has("SPMT")));
        assertThat(progress.data().get("appointed").asInt()).isEqualTo(1);
        assertThat(progress.data().get("probations").toString()).isEqualTo("{\"RUNNING\":1}");
        bkn.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("""
                    {"outcome":"DISMISSED","decreeNumber":"821.13/78","decreeDate":"2026-05-20","effectiveDate":"2026-05-01",
                     "reason":"Tidak lulus latsar."}""")
                .post(path.replace("appointments", "probations") + "/completion")
                .then()
                .statusCode(200);
        Topics.Heard ended = last(Topics.awaitLast(
                SELECTIONS, selection, last -> last.data().get("probations").has("DISMISSED")));
        assertThat(ended.data().get("probations").toString()).isEqualTo("{\"DISMISSED\":1}");
        assertThat(ended.data().get("byState").toString()).isEqualTo("{\"SPMT\":1}");
    }

    private static Topics.Heard last(List<Topics.Heard> heard) {
        return heard.get(heard.size() - 1);
    }

    @Test
    void aPublicationIsToldOnceWithItsDigests() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String id = bkn.evaluated(selection, "FINAL").getString("id");
        SmallSelection.publish(bkn, id);
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + id + "/publication")
                .then()
                .statusCode(409);

        List<Topics.Heard> heard = Topics.awaitLast(FACTS, id, last -> true);
        assertThat(heard).hasSize(1);
        JsonNode data = heard.get(0).data();
        Response evaluation = bkn.get("/v1/evaluations/" + id);
        assertThat(data.get("resultDigest").asText()).isEqualTo(evaluation.path("resultDigest"));
        assertThat(data.get("inputDigest").asText()).isEqualTo(evaluation.path("inputDigest"));
        assertThat(data.get("selection").asText()).isEqualTo(selection);
        assertThat(data.get("agency").asText()).isEqualTo("35.74");
        assertThat(data.get("stage").asText()).isEqualTo("FINAL");
        assertThat(data.get("ruleSet").asText()).isEqualTo("cpns-2024");
        assertThat(data.get("counts").get("filled").asInt()).isEqualTo(1);
        assertThat(data.get("publicationVersion").asInt()).isEqualTo(1);
        assertThat(heard.get(0).headers()).containsEntry("ce_version", "1").doesNotContainKey("ce_restricted");
    }

    @Test
    void theProgressOfASelectionIsToldWheneverANumberChangesAndOnlyThen() throws IOException {
        String selection = SmallSelection.withSkb(bkn, "35.07");
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        List<Topics.Heard> before = Topics.awaitLast(SELECTIONS, selection, last -> participants(last) == 7);
        // set up, formations, participants: scores and unpublished evaluations change no number
        assertThat(before).extracting(Topics.Heard::version).containsExactly(1L, 2L, 3L);
        assertThat(before.get(0).data()).isEqualTo(progress(selection, "0, 0, 0", null, "0, {}"));
        assertThat(before.get(2).data()).isEqualTo(progress(selection, "2, 2, 7", null, "0, {}"));

        SmallSelection.publish(bkn, evaluation);
        Response begun = bkn.appointWithoutDecree(selection, "105");
        bkn.appointWithoutDecree(selection, "105").then().statusCode(409);
        bkn.patch("/v1/appointments/" + begun.path("id"), begun.header("ETag"), """
            {"nip":"%s","effectiveDate":"2025-03-01","decreeNumber":"813.3/9","decreeDate":"2025-03-20"}\
            """.formatted(SmallSelection.newNip()))
                .then()
                .statusCode(200);

        List<Topics.Heard> after = Topics.awaitLast(SELECTIONS, selection, last -> last.version() >= 6);
        assertThat(after).extracting(Topics.Heard::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(after.get(3).data()).isEqualTo(progress(selection, "2, 2, 7", evaluation, "0, {}"));
        assertThat(after.get(4).data()).isEqualTo(progress(selection, "2, 2, 7", evaluation, "0, {\"DRH_DIISI\":1}"));
        assertThat(after.get(5).data()).isEqualTo(progress(selection, "2, 2, 7", evaluation, "1, {\"SK_TERBIT\":1}"));
    }

    @Test
    void anImportThatWasNotCountedIsCountedLater() throws SQLException {
        String selection = bkn.createSelection("35.07");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        Topics.awaitLast(SELECTIONS, selection, last -> participants(last) == 7);
        // as it stands when the process dies after the import's commit
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('talenta.agencies', '%', false)");
            statement.execute("update selection_progress set participants = 0, version = 4 where selection_id = '"
                    + selection + "'");
            statement.execute("update intake_import set counted = false where selection_id = '" + selection
                    + "' and kind = 'participants'");
        }
        List<Topics.Heard> heard = Topics.awaitLast(SELECTIONS, selection, last -> last.version() == 5);
        assertThat(participants(heard.get(heard.size() - 1))).isEqualTo(7);
    }

    @Test
    void everyFieldThatIsToldIsInItsSchemaAndNoOther() throws IOException {
        String selection = SmallSelection.published(bkn, "35.74");
        Response appointed = bkn.appoint(selection, "105", SmallSelection.newNip());
        assertFields("appointment-changed", Topics.awaitLast(APPOINTMENTS, appointed.path("id"), last -> true));
        assertFields("selection-progressed", Topics.awaitLast(SELECTIONS, selection, last -> true));
        assertFields("evaluation-published", Topics.awaitLast(FACTS, appointed.path("evaluation"), last -> true));
    }

    private static void assertFields(String event, List<Topics.Heard> heard) throws IOException {
        try (InputStream file = EventsTest.class.getResourceAsStream("/events/" + event + ".v1.json")) {
            JsonNode schema = JSON.readTree(file);
            List<String> required = new ArrayList<>();
            schema.get("required").forEach(name -> required.add(name.asText()));
            List<String> declared = new ArrayList<>();
            schema.get("properties").fieldNames().forEachRemaining(declared::add);
            for (Topics.Heard each : heard) {
                List<String> told = new ArrayList<>();
                each.data().fieldNames().forEachRemaining(told::add);
                // what joined after a release is not required, so that the schema still holds for what was told before
                assertThat(new TreeSet<>(told))
                        .isEqualTo(new TreeSet<>(declared))
                        .containsAll(required);
                assertThat(CONTRACT.violations(event + ".v1", JSON.writeValueAsBytes(each.data())))
                        .isEmpty();
            }
        }
    }

    private static int participants(Topics.Heard heard) {
        return heard.data().get("participants").asInt();
    }

    private static JsonNode progress(String selection, String imported, String evaluation, String appointed)
            throws IOException {
        String[] numbers = imported.split(", ");
        String[] of = appointed.split(", ", 2);
        String decided = evaluation == null
                ? "\"present\":null,\"met\":null,\"letThrough\":null,\"filled\":null,\"empty\":null,\"publishedEvaluation\":null"
                : "\"present\":6,\"met\":4,\"letThrough\":4,\"filled\":1,\"empty\":1,\"publishedEvaluation\":\""
                        + evaluation + "\"";
        return JSON.readTree("""
            {"selection":"%s","agency":"35.07","kind":"CPNS","year":2024,"formations":%s,"posts":%s,"participants":%s,%s,
             "appointed":%s,"byState":%s,"probations":{}}\
            """.formatted(selection, numbers[0], numbers[1], numbers[2], decided, of[0], of[1]));
    }
}
