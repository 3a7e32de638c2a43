package id.talenta.casn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One participant who left other than by the tests, recorded by itself. */
@QuarkusTest
class OutcomeTest extends CasnTest {

    private static final String WITHDRAWN =
            "{\"outcome\":\"WITHDRAWN\",\"reason\":\"Surat pengunduran diri 5 September 2024\"}";

    private final CasnApi bkn = CasnApi.as("bkn");

    private static String path(String selection, String participant) {
        return "/v1/selections/" + selection + "/participants/" + participant + "/outcome";
    }

    @Test
    void whoIsRecordedLeavesAndNeedsNoScores() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(selection, "skd", SmallSelection.SKD.replace("102,true,80,100,180\n", ""));
        bkn.get(path(selection, "102")).then().statusCode(404);
        Response recorded = bkn.post(path(selection, "102"), WITHDRAWN);
        recorded.then()
                .statusCode(201)
                .header("Location", equalTo(path(selection, "102")))
                .body("outcome", equalTo("WITHDRAWN"))
                .body("reason", equalTo("Surat pengunduran diri 5 September 2024"))
                .body("importedBy", nullValue());
        assertThat(bkn.get(path(selection, "102")).asString()).isEqualTo(recorded.asString());
        CasnApi.as("pemprov-jatim")
                .get(path(selection, "102"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("WITHDRAWN"))
                .body("reason", nullValue());
        String skd = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get("/v1/evaluations/" + skd + "/results/102").then().body("code", equalTo("APS"));
        bkn.get("/v1/audit/casn/entries?operation=recordOutcome")
                .then()
                .statusCode(200)
                .body("data", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2021, 2023})
    void inEveryYearAnEvaluationCanSayIt(int year) {
        String selection = selection(year);
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        String skd = "participantNumber,present,twk,tiu,tkp\n";
        bkn.importAll(
                selection,
                "skd",
                skd
                        + IntStream.of(101, 103, 104, 105, 106, 201)
                                .mapToObj(number -> number + ",true,80,100,150\n")
                                .collect(Collectors.joining()));
        bkn.post(path(selection, "102"), WITHDRAWN).then().statusCode(201);
        String evaluation = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get("/v1/evaluations/" + evaluation + "/results/102").then().body("code", equalTo("APS"));
    }

    private String selection(int year) {
        return bkn.post("/v1/selections", """
                {"kind":"CPNS","year":%d,"agency":"35.74","name":"CPNS Sintetis"}""".formatted(year)).path("id");
    }

    @Test
    void ofAPppkSelectionItIsRecordedAlike() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        bkn.post(path(selection, "12"), WITHDRAWN).then().statusCode(201);
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + evaluation + "/results/12")
                .then()
                .body("reasons[0].criterion", equalTo("PARTICIPATION"))
                .body("reasons[0].outcome", equalTo("WITHDRAWN"));
    }

    @Test
    void itIsRecordedOnceByWhicheverWay() {
        String selection = OptimisedSelection.withSkd(bkn, "35.74");
        bkn.post(path(selection, "102"), WITHDRAWN).then().statusCode(409).body("code", equalTo("outcome-recorded"));
        bkn.get(path(selection, "102"))
                .then()
                .body("reason", equalTo("Surat pengunduran diri 5 September 2024"))
                .body("importedBy", not(nullValue()));
        bkn.post(path(selection, "103"), "{\"outcome\":\"DISQUALIFIED\",\"reason\":\"Berita acara BA-7\"}")
                .then()
                .statusCode(201);
        assertThat(bkn.imported(selection, "outcomes", OptimisedSelection.OUTCOMES + "103,WITHDRAWN,Surat\n", "")
                        .getList("failure.errors.code"))
                .isEqualTo(List.of("already-imported"));
        bkn.get(path(selection, "103")).then().body("outcome", equalTo("DISQUALIFIED"));
    }

    @Test
    void whatIsNotInOrderIsRefusedAndChangesNothing() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        bkn.post(path(selection, "999"), WITHDRAWN).then().statusCode(404);
        bkn.post(path(selection, "101"), "{\"outcome\":\"WITHDRAWN\",\"reason\":\" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        bkn.post(path(selection, "101"), "{\"outcome\":\"GONE\",\"reason\":\"Surat\"}")
                .then()
                .statusCode(400);
        CasnApi.as("bkpsdm-3507", List.of("35.07"), "casn:write", "casn:read")
                .post(path(selection, "101"), WITHDRAWN)
                .then()
                .statusCode(404);
        CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:scores")
                .post(path(selection, "101"), WITHDRAWN)
                .then()
                .statusCode(403);
        SmallSelection.publish(bkn, bkn.evaluated(selection, "FINAL").getString("id"));
        bkn.post(path(selection, "101"), WITHDRAWN).then().statusCode(409).body("code", equalTo("out-of-order"));
        bkn.get(path(selection, "101")).then().statusCode(404);
    }

    @Test
    void aParticipantOfAPppkSelectionCanLeaveToo() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        bkn.post(path(selection, "14"), WITHDRAWN).then().statusCode(201).body("outcome", equalTo("WITHDRAWN"));
        bkn.post(path(selection, "14"), WITHDRAWN).then().statusCode(409).body("code", equalTo("outcome-recorded"));
    }
}
