package id.talenta.casn.appointment;

import static id.talenta.casn.appointment.Pipelines.because;
import static id.talenta.casn.appointment.Pipelines.moveAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A post that was filled from another formation is filled again from the queue that filled it, then from the next step's. */
@QuarkusTest
class MovedReplacementTest extends CasnTest {

    private static final String FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota
            F-1,ANALIS,Badan Keuangan,Kota Probolinggo,UMUM,S-1 AKUNTANSI,2
            F-2,ANALIS,Dinas Sosial,Kota Probolinggo,CUMLAUDE,S-1 AKUNTANSI,1
            F-3,ANALIS,Dinas Pasar,Kota Malang,UMUM,S-1 AKUNTANSI,1
            F-4,ANALIS,Dinas Pasar,Kota Blitar,UMUM,S-1 AKUNTANSI,1
            """;

    /** 202 is moved to F-1 by U-1, 302 to F-4 by U-2; 203, then 204 and 205, who are equal on everything, and 303 wait. */
    private static final String[] PEOPLE = {
        "101 F-1 70",
        "201 F-2 90",
        "202 F-2 85",
        "203 F-2 80",
        "204 F-2 75",
        "205 F-2 75",
        "301 F-3 70",
        "302 F-3 69",
        "303 F-3 68"
    };

    private final CasnApi bkn = CasnApi.as("bkn");

    private String published() {
        StringBuilder participants =
                new StringBuilder("participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa\n");
        StringBuilder skd = new StringBuilder("participantNumber,present,twk,tiu,tkp\n");
        StringBuilder skb = new StringBuilder("participantNumber,present,score,eliminated\n");
        for (String person : PEOPLE) {
            String[] of = person.split(" ");
            participants.append("%s,3574011003980%s,Sintetis %s,1998-03-10,M,%s,S-1 AKUNTANSI,3.50\n"
                    .formatted(of[0], of[0], of[0], of[1]));
            skd.append(of[0]).append(",true,100,120,190\n");
            skb.append(of[0]).append(",true,").append(of[2]).append(",false\n");
        }
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", FORMATIONS);
        bkn.importAll(selection, "participants", participants.toString());
        bkn.importAll(selection, "skd", skd.toString());
        bkn.evaluated(selection, "SKD");
        bkn.importAll(selection, "skb", skb.toString());
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        CasnApi.as("panselnas").request().post(path + "/publication").then().statusCode(201);
        return selection;
    }

    private String withdrawn(String selection, String participant) {
        String path = bkn.appointWithoutDecree(selection, participant).header("Location");
        moveAll(bkn, path, because("APS"));
        return path;
    }

    private Response replace(String path) {
        return bkn.post(path + "/replacement", "{}");
    }

    @Test
    void theQueueGoesOnThenTheNextStepsThenNobodyIsLeft() {
        String selection = published();
        String of202 = bkn.appointWithoutDecree(selection, "202").header("Location");
        replace(of202).then().statusCode(409).body("code", equalTo("not-withdrawn"));
        moveAll(bkn, of202, because("APS"));

        Response first = replace(of202);
        first.then()
                .statusCode(201)
                .body("participantNumber", equalTo("203"))
                .body("formationCode", equalTo("F-1"))
                .body("rank", equalTo(2))
                .body("step", equalTo("U-1"))
                .body("confidence", equalTo("LOW"))
                .body("reasons.criterion", equalTo(List.of("VACANCY", "QUEUE", "LAST_MOVED", "QUEUE_RANK", "TIE")))
                .body("reasons.verified", equalTo(List.of(true, false, false, false, false)))
                .body("reasons[1].value", equalTo("U-1"))
                .body("reasons[2].value", equalTo("202"))
                .body("reasons[1].text.id", containsString("langkah U-1"))
                .body("reasons[2].text.en", containsString("after participant 202"));
        String of203 = first.header("Location");
        bkn.get(of203).then().body("formationCode", equalTo("F-1")).body("unitName", equalTo("Badan Keuangan"));

        moveAll(bkn, of203, because("APS"));
        replace(of203).then().statusCode(409).body("code", equalTo("succession-undecided"));
        Response second = bkn.post(of203 + "/replacement", """
                {"selected":"205","reason":"Rapat panitia.","reference":"BA-3"}""");
        second.then().statusCode(201).body("participantNumber", equalTo("205")).body("rank", equalTo(3));
        String of205 = second.header("Location");
        moveAll(bkn, of205, because("APS"));
        String of204 = replace(of205)
                .then()
                .statusCode(201)
                .body("participantNumber", equalTo("204"))
                .body("reasons.findAll { it.criterion == 'PASSED_OVER' }.value", equalTo(List.of("203", "205")))
                .extract()
                .header("Location");

        moveAll(bkn, of204, because("APS"));
        Response next = replace(of204);
        next.then()
                .statusCode(201)
                .body("participantNumber", equalTo("303"))
                .body("step", equalTo("U-2"))
                .body(
                        "reasons.outcome",
                        equalTo(List.of("FREED", "EXHAUSTED", "NEXT_STEP", "PLACED_ELSEWHERE", "NEXT", "NONE")))
                .body("reasons[3].value", equalTo("302"));
        moveAll(bkn, next.header("Location"), because("APS"));
        replace(next.header("Location")).then().statusCode(409).body("code", equalTo("no-successor"));

        // found again as they were, whatever happened since
        assertThat(bkn.get(of202 + "/replacement").asString()).isEqualTo(first.asString());
        assertThat(bkn.get(of203 + "/replacement").asString()).isEqualTo(second.asString());
        assertThat(bkn.get(of204 + "/replacement").asString()).isEqualTo(next.asString());
        // who was appointed to a post elsewhere is not the next of their own formation either
        replace(withdrawn(selection, "201")).then().statusCode(409).body("code", equalTo("no-successor"));
    }

    @Test
    void thePostOfTheirOwnIsFilledByTheFormationAndNotByAQueue() {
        String selection = published();
        replace(withdrawn(selection, "201"))
                .then()
                .statusCode(201)
                .body("participantNumber", equalTo("203"))
                .body("step", nullValue())
                .body("confidence", equalTo("MEDIUM"));
        // and is no longer next in the queue
        replace(withdrawn(selection, "202")).then().statusCode(409).body("code", equalTo("succession-undecided"));
    }
}
