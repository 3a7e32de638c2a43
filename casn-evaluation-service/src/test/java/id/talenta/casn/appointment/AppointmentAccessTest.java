package id.talenta.casn.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees an appointment, and how it is listed, repeated and audited. */
@QuarkusTest
class AppointmentAccessTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void anotherAgencysAppointmentIsNotThereAndPersonsAreMasked() {
        String selection = SmallSelection.published(bkn, "35.74");
        String nip = SmallSelection.newNip();
        String path = bkn.appoint(selection, "105", nip).header("Location");
        CasnApi malang = CasnApi.as("bkpsdm-3507");
        malang.get(path).then().statusCode(404);
        malang.patch(path, "*", decree(nip)).then().statusCode(404);
        problem(malang.appointWithoutDecree(selection, "105"), 404, "not-found");
        malang.get("/v1/appointments?limit=200").then().body("data.selection", not(hasItem(selection)));
        CasnApi.as("pemprov-jatim")
                .get(path)
                .then()
                .statusCode(200)
                .body("nip", equalTo("*".repeat(14) + nip.substring(14)))
                .body("name", nullValue())
                .body("birthDate", nullValue())
                .body("participantNumber", equalTo("105"));
        CasnApi.as("pemprov-jatim")
                .get("/v1/appointments?selection=" + selection)
                .then()
                .body("data.name", everyItem(nullValue()))
                .body("data.nip", equalTo(List.of("*".repeat(14) + nip.substring(14))));
        CasnApi.as("bkpsdm-3574").get(path).then().body("nip", equalTo(nip));
        CasnApi.as("panselnas").appointWithoutDecree(selection, "105").then().statusCode(403);
    }

    @Test
    void anAgencyCannotPassOverBknWithANumberOfItsOwn() {
        String selection = SmallSelection.published(bkn, "35.74");
        CasnApi agency = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:write", "pii:read");
        CasnApi province = CasnApi.as("pemprov-jatim", List.of("35.*"), "casn:read", "casn:write");
        String nip = SmallSelection.newNip();
        Response refused = agency.appoint(selection, "105", nip);
        problem(refused, 403, "step-of-bkn");
        assertThat(refused.asString()).contains("SK_TERBIT").doesNotContain(nip);
        problem(province.appoint(selection, "105", nip), 403, "step-of-bkn");
        agency.get("/v1/appointments?selection=" + selection).then().body("data", equalTo(List.of()));
        String path = agency.appointWithoutDecree(selection, "105")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        problem(agency.patch(path, "*", decree(nip)), 403, "step-of-bkn");
        agency.get(path).then().body("state", equalTo("DRH_DIISI")).body("nip", nullValue());
        bkn.patch(path, "*", decree(nip)).then().statusCode(200).body("state", equalTo("SK_TERBIT"));
    }

    @Test
    void theListIsFilteredAndPaged() {
        String first = SmallSelection.published(bkn, "35.79");
        String second = SmallSelection.published(bkn, "35.79");
        bkn.appointWithoutDecree(first, "105").then().statusCode(201);
        bkn.appoint(second, "105", SmallSelection.newNip()).then().statusCode(201);
        bkn.get("/v1/appointments?agency=35.79").then().body("data.selection", equalTo(List.of(second, first)));
        bkn.get("/v1/appointments?agency=35.79&state=DRH_DIISI").then().body("data.selection", equalTo(List.of(first)));
        bkn.get("/v1/appointments?selection=" + second).then().body("data.state", equalTo(List.of("SK_TERBIT")));
        Response page = bkn.get("/v1/appointments?agency=35.79&limit=1");
        page.then().body("data.selection", equalTo(List.of(second)));
        bkn.get("/v1/appointments?agency=35.79&limit=1&cursor=" + page.path("next"))
                .then()
                .body("data.selection", equalTo(List.of(first)))
                .body("next", nullValue());
    }

    @Test
    void everyAppointmentAndEveryReadOfOneIsInTheAudit() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = bkn.appointWithoutDecree(selection, "105").header("Location");
        String id = path.substring(path.lastIndexOf('/') + 1);
        CasnApi.as("bkpsdm-3574").get(path);
        CasnApi auditor = CasnApi.as("auditor");
        auditor.get("/v1/audit/casn/entries?operation=appointParticipant")
                .then()
                .body("data[0].client", equalTo("bkn"))
                .body("data[0].outcome", equalTo("COMMITTED"));
        auditor.get("/v1/audit/casn/entries?operation=getAppointment")
                .then()
                .body("data.find { it.ids == ['" + id + "'] }.client", equalTo("bkpsdm-3574"));
    }

    @Test
    void theSameKeyAppointsOnce() {
        String selection = SmallSelection.published(bkn, "35.74");
        String body = "{\"selection\":\"" + selection + "\",\"participantNumber\":\"105\"}";
        String key = UUID.randomUUID().toString();
        Response first = keyed(bkn, key, body);
        Response second = keyed(bkn, key, body);
        second.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    private static Response keyed(CasnApi api, String key, String body) {
        return api.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/appointments");
    }

    private static String decree(String nip) {
        return """
                {"nip":"%s","effectiveDate":"2025-03-01","decreeNumber":"813.3/2/425.203/2025","decreeDate":"2025-03-20"}""".formatted(nip);
    }

    private static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
