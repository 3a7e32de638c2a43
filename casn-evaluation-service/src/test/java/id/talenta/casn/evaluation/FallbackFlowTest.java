package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A selection of 2018 with a formation of which nobody met the passing grade. */
@QuarkusTest
class FallbackFlowTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void whoIsRankedWithoutTheGradeGoesOnToSkbAndDidNotMeetIt() {
        Response created = bkn.post("/v1/selections", """
                {"kind":"CPNS","year":2018,"agency":"35.74","name":"CPNS 2018 Sintetis"}""");
        created.then().statusCode(201).body("ruleSet.version", equalTo(4));
        String selection = created.path("id");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        // F-1: nobody with 75, 80 and 143; F-2: 201 has 298 and TIU 85
        bkn.importAll(selection, "skd", """
                participantNumber,present,twk,tiu,tkp
                101,true,70,100,140
                102,true,70,80,140
                103,true,100,75,170
                104,false,,,
                105,true,50,80,124
                106,true,60,60,135
                201,true,75,100,150
                """);
        JsonPath skd = bkn.evaluated(selection, "SKD");
        assertThat(skd.getInt("counts.met")).isEqualTo(1);
        assertThat(skd.getInt("counts.letThrough")).isEqualTo(4);
        String path = "/v1/evaluations/" + skd.getString("id");
        bkn.get(path + "/results/103")
                .then()
                .body("code", equalTo("P/L"))
                .body("rank", equalTo(1))
                .body("reasons.find { it.criterion == 'TIU' }.outcome", equalTo("NOT_MET"))
                .body("reasons.find { it.criterion == 'FALLBACK' }.outcome", equalTo("MET"))
                .body("reasons.find { it.criterion == 'FALLBACK' }.bound", equalTo(255))
                .body("reasons.find { it.criterion == 'FALLBACK' }.verified", equalTo(false));
        bkn.get(path + "/results/106").then().body("code", equalTo("TL")).body("rank", equalTo(4));
        bkn.get(path + "/results/105")
                .then()
                .body("code", equalTo("TL"))
                .body("rank", equalTo(null))
                .body("reasons.find { it.criterion == 'FALLBACK' }.outcome", equalTo("NOT_MET"));
        bkn.importAll(selection, "skb", """
                participantNumber,present,score,eliminated
                101,true,70,false
                102,true,90,false
                103,true,60,false
                201,true,80,false
                """);
        JsonPath last = bkn.evaluated(selection, "FINAL");
        for (JsonPath each : new JsonPath[] {skd, last}) {
            bkn.request()
                    .post("/v1/evaluations/" + each.getString("id") + "/verification")
                    .then()
                    .statusCode(200)
                    .body("agrees", equalTo(true));
        }
        bkn.get("/v1/evaluations/" + last.getString("id") + "/results/102")
                .then()
                .body("code", equalTo("P/L"));
    }
}
