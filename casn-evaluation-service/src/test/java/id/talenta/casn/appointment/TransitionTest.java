package id.talenta.casn.appointment;

import static id.talenta.casn.appointment.Pipelines.because;
import static id.talenta.casn.appointment.Pipelines.move;
import static id.talenta.casn.appointment.Pipelines.moveAll;
import static id.talenta.casn.appointment.Pipelines.pertek;
import static id.talenta.casn.appointment.Pipelines.to;
import static id.talenta.casn.appointment.Pipelines.toVerification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pipeline over HTTP: its steps, whose they are, what they need, and what is kept of them. */
@QuarkusTest
class TransitionTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi agency = Pipelines.agency();

    @Test
    void agencyAndBknBringAnAppointmentToTheFirstDayOfWork() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = agency.appointWithoutDecree(selection, "105").header("Location");
        String nip = SmallSelection.newNip();
        move(agency, path, to("VERIFIKASI_INSTANSI")).then().statusCode(200);
        move(agency, path, to("DIUSULKAN"))
                .then()
                .body("next.to", equalTo(List.of("VERIFIKASI_BKN", "APS")))
                .body("next.by", equalTo(List.of("BKN", "AGENCY")));
        move(bkn, path, to("VERIFIKASI_BKN")).then().statusCode(200);
        move(bkn, path, Pipelines.PERTEK.formatted(nip))
                .then()
                .statusCode(200)
                .body("nip", equalTo(nip))
                .body("effectiveDate", equalTo("2025-03-01"))
                .body("pertekNumber", equalTo("AG-1"))
                .body("decreeNumber", nullValue());
        move(agency, path, Pipelines.SK)
                .then()
                .body("state", equalTo("SK_TERBIT"))
                .body("decreeDate", equalTo("2025-03-20"));
        Response last = move(agency, path, Pipelines.SPMT);
        last.then()
                .body("state", equalTo("SPMT"))
                .body("spmtDate", equalTo("2025-04-01"))
                .body("next", equalTo(List.of()))
                .body("daysInState", equalTo(0))
                .body("overdue", equalTo(false));
        assertThat(agency.get(path).asString()).isEqualTo(last.asString());
        agency.get(path + "/transitions")
                .then()
                .body("data.number", equalTo(List.of(1, 2, 3, 4, 5, 6, 7)))
                .body("data[0].from", nullValue())
                .body(
                        "data.to",
                        equalTo(List.of(
                                "DRH_DIISI",
                                "VERIFIKASI_INSTANSI",
                                "DIUSULKAN",
                                "VERIFIKASI_BKN",
                                "PERTEK_TERBIT",
                                "SK_TERBIT",
                                "SPMT")));
        agency.get(path + "/transitions?limit=2")
                .then()
                .body("data.number", equalTo(List.of(1, 2)))
                .body("next", not(nullValue()));
    }

    @Test
    void documentsThatAreReturnedGoBackToTheAgencyWithTheReason() {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"), toVerification());
        moveAll(
                bkn,
                path,
                because("BTS"),
                to("VERIFIKASI_INSTANSI"),
                to("DIUSULKAN"),
                to("VERIFIKASI_BKN"),
                because("BTL"));
        bkn.get(path + "/transitions")
                .then()
                .body("data[4].reason", equalTo("Ijazah belum dilegalisasi."))
                .body("data[4].from", equalTo("VERIFIKASI_BKN"))
                .body("data[8].to", equalTo("BTL"));
        bkn.get(path)
                .then()
                .body("days.state", hasItem("BTS"))
                .body("days.find { it.state == 'VERIFIKASI_INSTANSI' }.days", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"VERIFIKASI_BKN", "PERTEK_TERBIT", "BTS", "BTL", "TMS"})
    void whatIsBknsIsRefusedToAnAgency(String to) {
        String selection = SmallSelection.published(bkn, "35.74");
        String[] moves = to.equals("VERIFIKASI_BKN")
                ? new String[] {to("VERIFIKASI_INSTANSI"), to("DIUSULKAN")}
                : toVerification();
        String path = Pipelines.at(bkn, selection, moves);
        Response refused = move(agency, path, to.equals("PERTEK_TERBIT") ? pertek() : because(to));
        problem(refused, 403, "step-of-bkn");
        refused.then().body("detail", containsString(to));
        // everything below 35 is not all agencies
        CasnApi province = CasnApi.as("pemprov-jatim", List.of("35", "35.*"), "casn:read", "casn:write");
        problem(move(province, path, because(to)), 403, "step-of-bkn");
    }

    @Test
    void aMoveThatIsNotThereNamesItselfAndWhatIs() {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"));
        Response refused = move(bkn, path, Pipelines.SPMT);
        problem(refused, 409, "no-such-step");
        refused.then()
                .body("detail", containsString("DRH_DIISI"))
                .body("detail", containsString("SPMT"))
                .body("detail", containsString("VERIFIKASI_INSTANSI, APS"));
        moveAll(bkn, path, because("APS"));
        problem(move(bkn, path, to("VERIFIKASI_INSTANSI")), 409, "appointment-ended");
        problem(move(bkn, path, because("APS")), 409, "appointment-ended");
        bkn.get(path).then().body("state", equalTo("APS"));
        move(bkn, path, to("SELESAI")).then().statusCode(400);
    }

    @Test
    void aStepSaysAllThatItNeedsAndNothingElse() {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"), toVerification());
        move(bkn, path, to("BTS")).then().statusCode(400).body("errors.pointer", equalTo(List.of("/reason")));
        move(bkn, path, """
                {"to":"TMS","reason":" "}""").then().statusCode(400).body("errors.code", equalTo(List.of("required")));
        move(bkn, path, """
                {"to":"PERTEK_TERBIT","decreeNumber":"1"}""")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/decreeNumber' }.code", equalTo("not-with-step"))
                .body(
                        "errors.findAll { it.code == 'required' }.pointer",
                        equalTo(List.of("/nip", "/effectiveDate", "/pertekNumber", "/pertekDate")));
        move(bkn, path, Pipelines.PERTEK.formatted(SmallSelection.newNip()).replace("2025-02-20", "2099-01-01"))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("in-the-future")));
        bkn.get(path).then().body("state", equalTo("VERIFIKASI_BKN")).body("nip", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "199803112025031001, nip-birth-date",
        "199803102025041001, nip-effective-date",
        "199803102025211001, nip-term",
        "199803102025032001, nip-nik-sex",
        "199803102025031000, nip-serial"
    })
    void theNumberIsHeldAgainstThePersonAtTheApproval(String nip, String code) {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"), toVerification());
        Response refused = move(bkn, path, Pipelines.PERTEK.formatted(nip));
        refused.then().statusCode(400).body("errors.code", hasItem(code));
        assertThat(refused.asString()).doesNotContain(nip);
        moveAll(bkn, path, pertek());
    }

    @Test
    void aNumberIsGivenOnceAndStaysGivenAfterAWithdrawal() {
        String nip = SmallSelection.newNip();
        String first = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"), toVerification());
        moveAll(bkn, first, Pipelines.PERTEK.formatted(nip), because("APS"));
        String second = Pipelines.at(bkn, SmallSelection.published(bkn, "35.07"), toVerification());
        problem(move(bkn, second, Pipelines.PERTEK.formatted(nip)), 409, "nip-in-use");
        bkn.get(second).then().body("state", equalTo("VERIFIKASI_BKN"));
        bkn.get(second + "/transitions").then().body("data.size()", equalTo(4));
    }

    @Test
    void theDecreeMayNotSayAnotherMonthThanTheNumberAndDutiesBeginAfterIt() {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"), toVerification());
        moveAll(bkn, path, pertek());
        move(bkn, path, Pipelines.SK.replace("}", ",\"effectiveDate\":\"2025-04-01\"}"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/effectiveDate")))
                .body("errors.code", equalTo(List.of("nip-effective-date")));
        moveAll(bkn, path, Pipelines.SK.replace("}", ",\"effectiveDate\":\"2025-03-01\"}"));
        move(bkn, path, Pipelines.SPMT.replace("2025-04-01", "2025-02-28"))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("before-effective-date")));
    }

    @Test
    void aMoveNeedsTheVersionThatItWasSeenIn() {
        String selection = SmallSelection.published(bkn, "35.74");
        Response begun = bkn.appointWithoutDecree(selection, "105");
        String path = begun.header("Location");
        problem(bkn.post(path + "/transitions", to("VERIFIKASI_INSTANSI")), 428, "precondition-required");
        Response moved = bkn.request()
                .contentType("application/json")
                .header("If-Match", begun.header("ETag"))
                .body(to("VERIFIKASI_INSTANSI"))
                .post(path + "/transitions");
        moved.then().statusCode(200);
        assertThat(moved.header("ETag")).isNotEqualTo(begun.header("ETag"));
        problem(
                bkn.request()
                        .contentType("application/json")
                        .header("If-Match", begun.header("ETag"))
                        .body(to("DIUSULKAN"))
                        .post(path + "/transitions"),
                412,
                "precondition-failed");
    }

    @Test
    void theDecreeAtOnceIsForWhatHasOnlyBegun() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = Pipelines.at(bkn, selection, to("VERIFIKASI_INSTANSI"));
        String decree = """
                {"nip":"%s","effectiveDate":"2025-03-01","decreeNumber":"1","decreeDate":"2025-03-20"}""".formatted(SmallSelection.newNip());
        problem(bkn.patch(path, "*", decree), 409, "on-its-way");
        Response direct = bkn.appoint(SmallSelection.published(bkn, "35.74"), "105", SmallSelection.newNip());
        bkn.get(direct.header("Location") + "/transitions")
                .then()
                .body("data.to", equalTo(List.of("DRH_DIISI", "SK_TERBIT")));
        moveAll(bkn, direct.header("Location"), Pipelines.SPMT);
        problem(bkn.patch(direct.header("Location"), "*", decree), 409, "decree-issued");
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"));
        CasnApi malang = CasnApi.as("bkpsdm-3507", List.of("35.07"), "casn:read", "casn:write");
        problem(move(malang, path, to("VERIFIKASI_INSTANSI")), 404, "not-found");
        problem(malang.get(path + "/transitions"), 404, "not-found");
        problem(move(CasnApi.as("panselnas"), path, to("VERIFIKASI_INSTANSI")), 403, "forbidden");
    }

    private static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
