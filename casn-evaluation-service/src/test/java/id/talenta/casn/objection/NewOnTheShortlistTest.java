package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A correction of SKD after the final result lets somebody through who never sat SKB: they still can, and nobody else. */
@QuarkusTest
class NewOnTheShortlistTest extends CasnTest {

    /** 103 then meets every grade, ahead of everybody of F-1; 101 and 102 fall out of three times the quota. */
    private static final String SKD_OF_103 =
            ",\"correction\":{\"skd\":{\"present\":true,\"twk\":65,\"tiu\":150,\"tkp\":200}}";

    private static final String SKB = "participantNumber,present,score,eliminated\n";
    private static final String OUTCOME = "{\"outcome\":\"WITHDRAWN\",\"reason\":\"Surat pengunduran diri\"}";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    @Test
    void whoNeverSatSkbStillCanAndTheFinalResultHoldsThem() {
        String selection = selection();
        bkn.importCsv(selection, "skb", SKB + "103,true,90,false\n", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("out-of-order"));
        String skd = bkn.evaluated(selection, "SKD").getString("id");
        assertThat(bkn.evaluated(selection, "FINAL", false).getString("failure.code"))
                .isEqualTo("participants-without-skb");

        JsonPath refused =
                bkn.imported(selection, "skb", SKB + "103,true,90,false\n101,true,95,false\n104,true,80,false\n", "");
        assertThat(refused.getString("failure.code")).isEqualTo("rows-rejected");
        assertThat(objecting.rejections(selection, refused))
                .contains(
                        "3,participantNumber,already-imported",
                        "3,participantNumber,in-published-result",
                        "4,participantNumber,not-let-through");
        bkn.importAll(selection, "skb", SKB + "103,true,90,false\n");
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + second + "/results/103").then().body("code", equalTo("P/L"));
        objecting.publish(skd, "").then().statusCode(201).body("version", equalTo(2));
        objecting.publish(second, "").then().statusCode(201).body("version", equalTo(2));
        bkn.get("/v1/objections?selection=" + selection).then().body("data[0].state", equalTo("PUBLISHED"));
        bkn.importCsv(selection, "skb", SKB, "").then().statusCode(409).body("code", equalTo("out-of-order"));
    }

    @Test
    void orTheyWithdraw() {
        String selection = selection();
        bkn.evaluated(selection, "SKD");
        bkn.post(outcome(selection, "105"), OUTCOME)
                .then()
                .statusCode(409)
                .body("code", equalTo("in-published-result"));
        bkn.post(outcome(selection, "104"), OUTCOME)
                .then()
                .statusCode(409)
                .body("code", equalTo("in-published-result"));
        JsonPath refused = bkn.imported(
                selection,
                "outcomes",
                "participantNumber,outcome,reason\n105,WITHDRAWN,Surat\n104,WITHDRAWN,Surat\n",
                "");
        assertThat(objecting.rejections(selection, refused))
                .containsExactlyInAnyOrder(
                        "2,participantNumber,in-published-result", "3,participantNumber,not-let-through");
        bkn.post(outcome(selection, "103"), OUTCOME).then().statusCode(201);
        String second = objecting.evaluatedWithItsTieDecided(selection);
        bkn.get("/v1/evaluations/" + second + "/results/103").then().body("code", equalTo("APS"));
        objecting.publish(second, "").then().statusCode(201);
    }

    @Test
    void aFormationThatNobodyCompetedForCanStillDeclareItsTests() {
        // 201 is the only one of F-2, and below its grade
        String selection = SmallSelection.published(bkn, "35.74");
        String tests = "formationCode,test,weight,maximum,minimum,eliminating\n%1$s,CAT,1,100,,false\n";
        bkn.importCsv(selection, "skbTests", tests.formatted("F-2"), "")
                .then()
                .statusCode(409)
                .body("code", equalTo("out-of-order"));
        bkn.evaluated(selection, "SKD");
        JsonPath refused = bkn.imported(selection, "skbTests", tests.formatted("F-1"), "");
        assertThat(refused.getList("failure.errors.code", String.class)).contains("formation-in-published-result");
        bkn.importAll(selection, "skbTests", tests.formatted("F-2"));
    }

    /** Both stages published, and an objection of 103 against SKD accepted since. */
    private String selection() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        objecting
                .publish(bkn.evaluated(selection, "SKD").getString("id"), "")
                .then()
                .statusCode(201);
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        SmallSelection.publish(bkn, bkn.evaluated(selection, "FINAL").getString("id"));
        objecting
                .answer(objecting.filed(selection, "SKD", "103"), true, SKD_OF_103)
                .then()
                .statusCode(201);
        return selection;
    }

    private static String outcome(String selection, String participant) {
        return "/v1/selections/" + selection + "/participants/" + participant + "/outcome";
    }
}
