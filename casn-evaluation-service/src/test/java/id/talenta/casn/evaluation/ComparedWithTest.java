package id.talenta.casn.evaluation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Whom somebody came after, or before, named in the reasons of a single result. */
@QuarkusTest
class ComparedWithTest extends CasnTest {

    private static final String COMPARISONS = "reasons.findAll { it.criterion.startsWith('CUT_') }";

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void whoIsBehindATieIsComparedWithIt() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        named(path, "101", "105", 1)
                .body(
                        COMPARISONS + "[0].text.en",
                        containsString("participant 105 (and 1 more of the same rank) at the edge of the ranking"));
        bkn.get(path + "/results/105").then().body(COMPARISONS + ".size()", equalTo(0));
        bkn.get(path + "/results?limit=200").then().body("data.reasons.flatten().comparedWith", everyItem(nullValue()));
    }

    @Test
    void insideItIsTheFirstOutsideAndOutsideTheLastInside() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String location = bkn.post(
                        "/v1/selections/" + selection + "/evaluations",
                        "{\"stage\":\"FINAL\",\"whatIf\":{\"quotas\":{\"F-1\":2}}}")
                .header("Location");
        String path = "/v1/evaluations/" + bkn.ended(location).getString("id");
        named(path, "105", "101", 0)
                .body(COMPARISONS + "[0].text.id", containsString("peserta 101 pada batas peringkat"));
        named(path, "101", "105", 1);
    }

    @Test
    void atTheCutOfSkd() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(selection, "skd", SmallSelection.SKD.replace("102,true,80,100,180", "102,true,80,100,179"));
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "SKD").getString("id");
        named(path, "102", "101", 0);
        named(path, "106", "102", 0);
    }

    @Test
    void inPppkForTheOwnFormation() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        named(path, "12", "11", 0);
        named(path, "11", "12", 0);
        // the comparison behind RELOCATION is with the last who was moved, who is not looked up
        bkn.get(path + "/results/13")
                .then()
                .body(COMPARISONS + "[0].comparedWith.participantNumber", equalTo("12"))
                .body("reasons.last().criterion", equalTo("CUT_PRIORITY"))
                .body("reasons.last().comparedWith", nullValue());
        bkn.get(path + "/results/14").then().body("reasons.comparedWith", everyItem(nullValue()));
    }

    private ValidatableResponse named(String path, String participant, String other, int others) {
        return bkn.get(path + "/results/" + participant)
                .then()
                .statusCode(200)
                .body(COMPARISONS + ".comparedWith.participantNumber", everyItem(equalTo(other)))
                .body(COMPARISONS + ".comparedWith.others", everyItem(equalTo(others)))
                .body(COMPARISONS + ".size() > 0", equalTo(true));
    }
}
