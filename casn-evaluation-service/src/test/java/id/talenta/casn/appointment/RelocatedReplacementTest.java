package id.talenta.casn.appointment;

import static id.talenta.casn.appointment.Pipelines.because;
import static id.talenta.casn.appointment.Pipelines.moveAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PPPK: an unfilled post that somebody of another formation got, and gave back, goes to the next who may have it and has none. */
@QuarkusTest
class RelocatedReplacementTest extends CasnTest {

    /** P-1 and P-4 have one post and applicants; nobody applied to P-2 and P-3, of which P-2 is at the place of P-4. */
    private static final String FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota
            P-1,PERAWAT TERAMPIL,RSUD Satu,Kota Probolinggo,KHUSUS,D-III KEPERAWATAN,1
            P-2,PERAWAT TERAMPIL,RSUD Dua,Kabupaten Probolinggo,UMUM,D-III KEPERAWATAN; D-IV KEPERAWATAN,1
            P-3,Perawat  Terampil,RSUD Tiga,Kota Malang,UMUM,D-III KEPERAWATAN,2
            P-4,PERAWAT TERAMPIL,RSUD Empat,Kabupaten Probolinggo,UMUM,D-III KEPERAWATAN,1
            P-5,PERAWAT TERAMPIL,RSUD Lima,Kota Batu,UMUM,S-1 KEPERAWATAN,1
            """;

    /**
     * Number, formation, qualification, class, technical score. 10, 40 and 50 have the posts that they applied for. 41 and 12 get those of P-3,
     * 11 that of P-2. 13, then 14 and 15, who are equal on everything, and 16 wait; 51 may take none, having another qualification.
     */
    private static final String[] PEOPLE = {
        "10 P-1 D-III R2 400",
        "11 P-1 D-III R3 300",
        "12 P-1 D-III R3b 290",
        "13 P-1 d-iii R3 280",
        "14 P-1 D-III R3 270",
        "15 P-1 D-III R3b 270",
        "16 P-1 D-III R4 420",
        "40 P-4 D-III R2 400",
        "41 P-4 D-III R2 390",
        "50 P-5 S-1 R2 400",
        "51 P-5 S-1 R2 395"
    };

    private final CasnApi bkn = CasnApi.as("bkn");
    private String selection;
    private String evaluation;

    @BeforeEach
    void published() {
        StringBuilder participants =
                new StringBuilder("participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority\n");
        StringBuilder scores =
                new StringBuilder("participantNumber,present,technical,managerial,sociocultural,interview\n");
        for (String person : PEOPLE) {
            String[] of = person.split(" ");
            participants.append("%s,35740110039800%s,Sintetis,1998-03-10,M,%s,%s KEPERAWATAN,%s%n"
                    .formatted(of[0], of[0], of[1], of[2], of[3]));
            scores.append("%s,true,%s,80,60,30%n".formatted(of[0], of[4]));
        }
        selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", FORMATIONS);
        bkn.importAll(selection, "participants", participants.toString());
        bkn.importAll(selection, "pppk", scores.toString());
        evaluation = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        CasnApi.as("panselnas")
                .request()
                .post(evaluation + "/publication")
                .then()
                .statusCode(201);
    }

    private String appointed(String participant) {
        return bkn.appointWithoutDecree(selection, participant).header("Location");
    }

    private String withdrawn(String participant) {
        String path = appointed(participant);
        moveAll(bkn, path, because("APS"));
        return path;
    }

    private Response replace(String path) {
        return bkn.post(path + "/replacement", "{}");
    }

    private static void problem(Response response, String code) {
        response.then().statusCode(409).body("code", equalTo(code));
    }

    @Test
    void theNextWhoMayTakeThePostAndHasNoneFollows() {
        String of11 = appointed("11");
        bkn.get(of11).then().body("formationCode", equalTo("P-2"));
        problem(replace(of11), "not-withdrawn");
        moveAll(bkn, of11, because("APS"));

        Response first = replace(of11);
        first.then()
                .statusCode(201)
                .body("participantNumber", equalTo("13"))
                .body("formationCode", equalTo("P-2"))
                .body("rank", equalTo(3))
                .body("step", equalTo("L-2"))
                .body("confidence", equalTo("LOW"))
                .body(
                        "reasons.criterion",
                        equalTo(List.of("VACANCY", "QUEUE", "LAST_MOVED", "PASSED_OVER", "QUEUE_RANK", "TIE")))
                .body("reasons.verified", equalTo(List.of(true, false, false, false, false, false)))
                .body("reasons[1].outcome", equalTo("CONTINUED"))
                .body("reasons[1].text.id", containsString("langkah L-2"))
                .body("reasons[1].text.en", containsString("step L-2"))
                .body("reasons[2].value", equalTo("11"))
                .body("reasons[3].value", equalTo("12"))
                .body("reasons[3].outcome", equalTo("PLACED_ELSEWHERE"));
        String of13 = first.header("Location");
        bkn.get(of13)
                .then()
                .body("formationCode", equalTo("P-2"))
                .body("unitName", equalTo("RSUD Dua"))
                .body("state", equalTo("DRH_DIISI"))
                .body("employment", equalTo("PPPK"));
        bkn.get(of11).then().body("replacedBy", equalTo(of13.substring(of13.lastIndexOf('/') + 1)));

        moveAll(bkn, of13, because("APS"));
        problem(replace(of13), "succession-undecided");
        Response second = bkn.post(of13 + "/replacement", """
                {"selected":"15","reason":"Rapat panitia.","reference":"BA-3"}""");
        second.then()
                .statusCode(201)
                .body("participantNumber", equalTo("15"))
                .body("rank", equalTo(4))
                .body("reasons.criterion[-1]", equalTo("COMMITTEE_DECISION"));
        String of15 = second.header("Location");
        moveAll(bkn, of15, because("APS"));
        String of14 = replace(of15)
                .then()
                .statusCode(201)
                .body("participantNumber", equalTo("14"))
                .extract()
                .header("Location");
        moveAll(bkn, of14, because("APS"));
        Response last = replace(of14);
        last.then().statusCode(201).body("participantNumber", equalTo("16")).body("rank", equalTo(6));
        moveAll(bkn, last.header("Location"), because("APS"));
        // 51 and 41's own formation are left out: another qualification, and a post elsewhere
        problem(replace(last.header("Location")), "no-successor");

        // found again as they were, whatever happened since
        assertThat(bkn.get(of11 + "/replacement").asString()).isEqualTo(first.asString());
        assertThat(bkn.get(of13 + "/replacement").asString()).isEqualTo(second.asString());
        assertThat(bkn.get(of14 + "/replacement").asString()).isEqualTo(last.asString());
    }

    @Test
    void whoeverGotAPostOfAFormationBeforeItByCodeNeverStoodInTheQueue() {
        replace(withdrawn("12"))
                .then()
                .statusCode(201)
                .body("participantNumber", equalTo("13"))
                .body("formationCode", equalTo("P-3"))
                .body("rank", equalTo(3))
                .body("reasons.find { it.criterion == 'QUEUE_RANK' }.bound", equalTo("2"))
                .body("reasons.find { it.criterion == 'LAST_MOVED' }.value", equalTo("12"))
                .body("reasons.criterion.contains('PASSED_OVER')", equalTo(false));
        // and 13 is no longer next for P-2
        problem(replace(withdrawn("11")), "succession-undecided");
    }

    @Test
    void aPostOfTheirOwnIsFilledByTheFormationAloneAsInEverySelection() {
        replace(withdrawn("10"))
                .then()
                .statusCode(201)
                .body("participantNumber", equalTo("13"))
                .body("step", nullValue())
                .body("confidence", equalTo("MEDIUM"));
        // nobody of P-4 is left; that people of P-1 wait for a post changes nothing
        problem(replace(withdrawn("40")), "no-successor");
    }

    @Test
    void theExplanationNamesTheEdgeOfTheQueueAndCountsTheOthers() {
        bkn.get(evaluation + "/results/16?explain=full")
                .then()
                // of those that were filled, P-3 is the one where the least was enough
                .body("cuts.formationCode", equalTo(List.of("P-1", "P-3")))
                .body(
                        "comparisons.findAll { it.formationCode == 'P-3' }.participantNumber",
                        equalTo(List.of("12", "13")))
                .body("cuts.compared", equalTo(List.of(2, 2)))
                // 41, 14 and 15; 11 has the post of P-2, and 51 has another qualification
                .body("cuts.others", equalTo(List.of(4, 3)));
        bkn.get(evaluation + "/results/16").then().body("cuts", nullValue());
    }
}
