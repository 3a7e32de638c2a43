package id.talenta.casn.evaluation;

import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A final result publishes the shortlist that it stands on with it: nobody publishes their own by that. */
@QuarkusTest
class ShortlistFourEyesTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi shortlister =
            CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:evaluate", "casn:publish");

    @Test
    void whoMadeTheShortlistDoesNotPublishItWithTheFinalResult() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        shortlister.evaluated(selection, "SKD");
        String last = integrated(selection);
        publish(shortlister, last).then().statusCode(403).body("code", equalTo("four-eyes"));
        publish(CasnApi.as("panselnas"), last).then().statusCode(201);
    }

    @Test
    void unlessSomebodyElsePublishedItBefore() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String skd = shortlister.evaluated(selection, "SKD").getString("id");
        publish(shortlister, skd).then().statusCode(403);
        publish(CasnApi.as("panselnas"), skd).then().statusCode(201);
        publish(shortlister, integrated(selection)).then().statusCode(201);
    }

    /** Evaluated to the end by somebody else, with its tie decided. */
    private String integrated(String selection) {
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        String last = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + last + "/decisions", """
                {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""").then().statusCode(201);
        return last;
    }

    private static Response publish(CasnApi as, String evaluation) {
        return as.request().post("/v1/evaluations/" + evaluation + "/publication");
    }
}
