package id.talenta.casn.ruleset;

import static id.talenta.casn.ruleset.Drafts.PATH;
import static id.talenta.casn.ruleset.Drafts.begin;
import static id.talenta.casn.ruleset.Drafts.bkn;
import static id.talenta.casn.ruleset.Drafts.document;
import static id.talenta.casn.ruleset.Drafts.grade;
import static id.talenta.casn.ruleset.Drafts.publish;
import static id.talenta.casn.ruleset.Drafts.put;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a draft may be, what stands against its publication, and how it differs from others. */
@QuarkusTest
class RuleSetDraftTest extends CasnTest {

    @Test
    void aDraftMayBeIncompleteAndIsValidatedPlaceByPlace() {
        Response draft = begin("{\"code\":\"cpns-2036\",\"version\":2}");
        draft.then().statusCode(201).body("title", nullValue());
        String path = PATH + "/cpns-2036/versions/2";
        bkn().post(path + "/validation", "{}")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("errors.pointer", hasItems("/title", "/legalBasis", "/effectiveFrom", "/payload"))
                .body("errors.detail", not(hasItem(nullValue())));
        ObjectNode wrong = document("cpns-2036", 2, 2036, rules -> grade(rules).put("TWK", 151));
        wrong.put("verified", false);
        String tag = put(path, draft.header("ETag"), wrong).header("ETag");
        bkn().post(path + "/validation", "{}")
                .then()
                .body("errors.pointer", equalTo(List.of("/payload/skd/passingGrades/0/perTest/TWK")))
                .body("warnings.pointer", hasItem("/verified"));
        publish("cpns-2036", 2, tag)
                .then()
                .statusCode(409)
                .body("code", equalTo("rule-set-not-valid"))
                .body("errors[0].pointer", equalTo("/payload/skd/passingGrades/0/perTest/TWK"));
        put(path, tag, document("cpns-2036", 2, 2036, rules -> rules.put("colour", 1)));
        bkn().post(path + "/validation", "{}").then().body("errors.pointer", equalTo(List.of("/payload/colour")));
        put(path, "*", document("cpns-2036", 2, 2036));
        bkn().post(path + "/validation", "{}")
                .then()
                .body("errors.code", equalTo(List.of("version-not-next")))
                .body("warnings", hasSize(0));
        bkn().request().header("If-Match", "*").delete(path).then().statusCode(204);
        bkn().get(path).then().statusCode(404);
        begin(document("cpns-2036", 1, 2036)).then().statusCode(201);
        bkn().post(PATH + "/cpns-2036/versions/1/validation", "{}").then().body("valid", equalTo(true));
    }

    @Test
    void datesAreHeldAgainstTheOtherVersions() {
        ObjectNode first = document("cpns-2037", 1, 2037);
        first.put("effectiveTo", "2037-12-31");
        publish("cpns-2037", 1, begin(first).header("ETag")).then().statusCode(201);
        ObjectNode second = document("cpns-2037", 2, 2037);
        second.put("effectiveFrom", "2038-01-02");
        begin(second);
        String path = PATH + "/cpns-2037/versions/2";
        bkn().post(path + "/validation", "{}")
                .then()
                .body("errors.pointer", equalTo(List.of("/effectiveFrom")))
                .body("errors.code", equalTo(List.of("effective-gap")));
        begin(document("cpns-2037-other", 1, 2037));
        bkn().post(PATH + "/cpns-2037-other/versions/1/validation", "{}")
                .then()
                .body("errors.code", equalTo(List.of("effective-with-other-code")));
    }

    @Test
    void versionsAreComparedValueByValue() {
        bkn().get(PATH + "/cpns-2019/versions/1/comparison/1?otherCode=cpns-2021")
                .then()
                .statusCode(200)
                .body("before.code", equalTo("cpns-2019"))
                .body("after.code", equalTo("cpns-2021"))
                .body("truncated", equalTo(false))
                .body(
                        "differences.find { it.pointer == '/payload/skd/passingGrades/0/perTest/TKP' }.before",
                        equalTo("126"))
                .body(
                        "differences.find { it.pointer == '/payload/skd/passingGrades/0/perTest/TKP' }.after",
                        equalTo("166"))
                .body("differences.pointer", not(hasItem("/code")));
        bkn().get(PATH + "/cpns-2024/versions/1/comparison/1").then().body("differences", hasSize(0));
        bkn().get(PATH + "/cpns-2024/versions/1/comparison/99").then().statusCode(404);
    }

    @Test
    void badBodiesAreNamedByTheirPlace() {
        begin("{\"code\":\"CPNS 2038\",\"version\":0}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/code", "/version"));
        begin("{\"code\":\"cpns-2038\",\"version\":1,\"colour\":\"blue\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
        begin("{\"code\":\"cpns-2038\",\"version\":1,\"effectiveFrom\":\"2038-02-30\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/effectiveFrom"));
        begin(document("cpns-2038", 1, 2038));
        put(PATH + "/cpns-2038/versions/1", "*", document("cpns-2038", 2, 2038))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/version"));
        put(PATH + "/cpns-2038/versions/1", null, document("cpns-2038", 1, 2038))
                .then()
                .statusCode(428);
        CasnApi.as("auditor")
                .get("/v1/audit/casn/entries?operation=beginSelectionRuleSet")
                .then()
                .body("data.outcome", hasItems("COMMITTED", "REFUSED"));
    }
}
