package id.talenta.casn.appointment;

import static id.talenta.casn.appointment.Pipelines.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import id.talenta.casn.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many moves by one file: by the rules of a single one, all or the good ones, or none for a try. */
@QuarkusTest
class MoveImportTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    private static Response send(CasnApi by, String selection, String csv, String parameters) {
        return by.request()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/appointment-imports?selection=" + selection + parameters);
    }

    private JsonPath ended(CasnApi by, String selection, String csv, String parameters) {
        Response queued = send(by, selection, csv, parameters);
        queued.then().statusCode(202);
        return by.ended(queued.header("Location"));
    }

    @Test
    void aFileBringsAppointmentsFromTheRecordToTheFirstDayOfWork() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = Pipelines.at(bkn, selection);
        String csv = """
                participantNumber;to;nip;effectiveDate;pertekNumber;pertekDate;decreeNumber;decreeDate;spmtNumber;spmtDate
                105;VERIFIKASI_INSTANSI;;;;;;;;
                105;DIUSULKAN;;;;;;;;
                105;VERIFIKASI_BKN;;;;;;;;
                105;PERTEK_TERBIT;%s;2025-03-01;AG-1;2025-02-20;;;;
                105;SK_TERBIT;;;;;813.3/1;2025-03-20;;
                105;SPMT;;;;;;;800/1;2025-04-01
                """.formatted(SmallSelection.newNip());
        JsonPath tried = ended(bkn, selection, csv, "&dryRun=true");
        assertThat(tried.getString("state")).isEqualTo("COMPLETED");
        assertThat(tried.getInt("rejected")).isZero();
        bkn.get(path).then().body("state", equalTo("DRH_DIISI"));
        JsonPath done = ended(bkn, selection, csv, "");
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.getInt("processed")).isEqualTo(6);
        bkn.get(path).then().body("state", equalTo("SPMT")).body("pertekNumber", equalTo("AG-1"));
        bkn.get(path + "/transitions").then().body("data.size()", equalTo(7));
        // each move has its event; the selection's numbers are told once
        assertThat(Topics.awaitLast("talenta.casn.appointments.v1", idOf(path), last -> last.version() == 7))
                .hasSize(7);
        JsonPath again = ended(bkn, selection, csv, "");
        assertThat(again.getString("failure.code")).isEqualTo("rows-rejected");
    }

    @Test
    void strictTakesNoneAndPartialTheGoodOnes() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = Pipelines.at(bkn, selection);
        String csv = """
                appointment,participantNumber,to,reason,nip
                %s,,VERIFIKASI_INSTANSI,,
                ,999,VERIFIKASI_INSTANSI,,
                ,105,SPMT,,
                ,105,BTS,,12
                ,,DIUSULKAN,,
                ,105,SELESAI,,
                ,105,APS,,
                ,105,DIUSULKAN,,
                """.formatted(idOf(path));
        JsonPath strict = ended(bkn, selection, csv, "");
        assertThat(strict.getString("state")).isEqualTo("FAILED");
        assertThat(strict.getInt("rejected")).isEqualTo(6);
        bkn.get(path).then().body("state", equalTo("DRH_DIISI"));
        JsonPath partial = ended(bkn, selection, csv, "&mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getInt("rejected")).isEqualTo(6);
        bkn.get(path).then().body("state", equalTo("DIUSULKAN"));
        String rejections = bkn.get("/v1/appointment-imports/" + partial.getString("id") + "/rejections")
                .asString();
        assertThat(rejections.lines())
                .hasSize(7)
                .anyMatch(line -> line.startsWith("3,participantNumber,unknown-appointment,"))
                .anyMatch(line -> line.startsWith("4,to,no-such-step,"))
                .anyMatch(line -> line.startsWith("5,nip,nip-digits,"))
                .anyMatch(line -> line.startsWith("6,appointment,one-of-two,"))
                .anyMatch(line -> line.startsWith("7,to,one-of,"))
                .anyMatch(line -> line.startsWith("8,reason,required,"));
    }

    @Test
    void anAgencyCannotDoBknsStepsByFileEither() {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = Pipelines.at(bkn, selection, Pipelines.toVerification());
        String csv = "participantNumber,to,reason\n105,TMS,Dokumen palsu\n";
        JsonPath refused = ended(Pipelines.agency(), selection, csv, "");
        assertThat(refused.getString("failure.errors[0].code")).isEqualTo("step-of-bkn");
        bkn.get(path).then().body("state", equalTo("VERIFIKASI_BKN"));
        assertThat(ended(bkn, selection, csv, "").getString("state")).isEqualTo("COMPLETED");
        bkn.get(path).then().body("state", equalTo("TMS"));
    }

    @Test
    void anAppointmentOfAnotherSelectionIsNotMoved() {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.07"));
        String selection = SmallSelection.published(bkn, "35.74");
        JsonPath refused = ended(bkn, selection, "appointment,to\n" + idOf(path) + ",VERIFIKASI_INSTANSI\n", "");
        assertThat(refused.getString("failure.errors[0].code")).isEqualTo("unknown-appointment");
        bkn.get(path).then().body("state", equalTo("DRH_DIISI"));
    }

    @Test
    void anotherAgencyNeitherSendsNorSees() {
        String selection = SmallSelection.published(bkn, "35.74");
        Pipelines.at(bkn, selection, because("APS"));
        CasnApi malang = CasnApi.as("bkpsdm-3507", List.of("35.07"), "casn:read", "casn:write");
        send(malang, selection, "participantNumber,to\n105,APS\n", "").then().statusCode(404);
        send(bkn, selection, "participantNumber,nach\n105,APS\n", "").then().statusCode(400);
        String import1 = send(bkn, selection, "participantNumber,to\n", "").header("Location");
        malang.get(import1).then().statusCode(404);
        malang.get(import1 + "/rejections").then().statusCode(404);
        malang.post(import1 + "/cancellation", "").then().statusCode(404);
        bkn.ended(import1);
        bkn.post(import1 + "/cancellation", "").then().statusCode(409).body("code", equalTo("job-finished"));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
