package id.talenta.casn.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Empty posts, suppositions and deciding again in a year that has passing grades of special posts: no shipped rule set has both, so one is
 * published that has the chain of 2024 and the grade of doctors of 2021.
 */
@QuarkusTest
class SpecialPostChainTest extends CasnTest {

    private static final String CODE = "cpns-2047";

    private static final String FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota,specialPost
            F-1,DOKTER,RSUD,Kota Probolinggo,UMUM,S-1 KEDOKTERAN,2,DOKTER
            F-2,DOKTER,Puskesmas,Kota Probolinggo,CUMLAUDE,S-1 KEDOKTERAN,2,
            F-3,DOKTER,Puskesmas,Kota Malang,UMUM,S-1 KEDOKTERAN,1,
            """;

    /** Of those without a post, 202 and 203 meet the grade of doctors and not the general one, 204 meets both. */
    private static final String[] PEOPLE = {
        "101 F-1 60,90,170 70",
        "201 F-2 100,120,190 90",
        "205 F-2 100,120,190 89",
        "202 F-2 60,90,170 80",
        "203 F-2 60,90,169 78",
        "204 F-2 65,85,166 60"
    };

    private final CasnApi bkn = CasnApi.as("bkn");

    @BeforeEach
    void publishTheRules() {
        Response draft = Drafts.begin(rules());
        if (draft.statusCode() == 201) {
            Drafts.publish(CODE, 1, draft.header("ETag")).then().statusCode(201);
        } else {
            draft.then().statusCode(409).body("code", equalTo("rule-set-version-taken"));
        }
    }

    private static ObjectNode rules() {
        try (InputStream file = SpecialPostChainTest.class.getResourceAsStream("/rules/cpns-2024.v2.json")) {
            ObjectNode document = (ObjectNode) new JsonMapper().readTree(file);
            document.put("code", CODE).put("version", 1);
            ((ObjectNode) document.get("payload")).put("year", 2047);
            ObjectNode doctors = ((ArrayNode) document.at("/payload/skd/passingGrades")).addObject();
            doctors.put("needType", "UMUM").put("specialPost", "DOKTER").put("total", 311);
            doctors.putObject("perTest").put("TIU", 80);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String withSkb() {
        StringBuilder participants =
                new StringBuilder("participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa\n");
        StringBuilder skd = new StringBuilder("participantNumber,present,twk,tiu,tkp\n");
        StringBuilder skb = new StringBuilder("participantNumber,present,score,eliminated\n");
        for (String person : PEOPLE) {
            String[] of = person.split(" ");
            participants.append("%s,3574011003150%s,Sintetis %s,2015-03-10,M,%s,S-1 KEDOKTERAN,3.50\n"
                    .formatted(of[0], of[0], of[0], of[1]));
            skd.append(of[0]).append(",true,").append(of[2]).append('\n');
            skb.append(of[0]).append(",true,").append(of[3]).append(",false\n");
        }
        Response created = bkn.post("/v1/selections", Drafts.selection(2047));
        created.then().statusCode(201).body("ruleSet.code", equalTo(CODE));
        String selection = created.path("id");
        bkn.importAll(selection, "formations", FORMATIONS);
        bkn.importAll(selection, "participants", participants.toString());
        bkn.importAll(selection, "skd", skd.toString());
        JsonPath evaluated = bkn.evaluated(selection, "SKD");
        assertThat(evaluated.getInt("counts.letThrough")).isEqualTo(PEOPLE.length);
        verify(evaluated);
        bkn.importAll(selection, "skb", skb.toString());
        return selection;
    }

    @Test
    void theChainHoldsPeopleAgainstTheGradeOfTheReceivingPost() throws Exception {
        String selection = withSkb();
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        assertThat(evaluation.getInt("counts.filledByOptimisation")).isEqualTo(2);
        String path = "/v1/evaluations/" + evaluation.getString("id");
        bkn.get(path + "/results/202")
                .then()
                .body("code", equalTo("P/L-1"))
                .body("placedFormationCode", equalTo("F-1"))
                .body("step", equalTo("U-1"))
                .body("reasons.findAll { it.outcome == 'MET' }.criterion", contains("TIU", "SKD"))
                .body("reasons.findAll { it.outcome == 'MET' }.bound", contains(80, 311));
        // ahead of 204, but without the general grade that F-3 asks for
        bkn.get(path + "/results/203").then().body("code", equalTo("P/TL")).body("placedFormationCode", nullValue());
        bkn.get(path + "/results/204")
                .then()
                .body("code", equalTo("P/L-2"))
                .body("placedFormationCode", equalTo("F-3"))
                .body("reasons.findAll { it.outcome == 'MET' }.bound", contains(65, 80, 166));
        bkn.get(path + "/results/203?explain=full").then().statusCode(200);
        String input = bkn.get(path + "/input.csv").asString();
        assertThat(input.lines().findFirst().orElseThrow()).contains("position,location,qualification", "specialPost");
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(evaluation.getString("inputDigest"));
        verify(evaluation);
        assertThat(bkn.evaluated(selection, "FINAL").getString("resultDigest"))
                .isEqualTo(evaluation.getString("resultDigest"));
    }

    @Test
    void suppositionsKeepTheSpecialPostAndOtherRulesDoNotKnowIt() {
        String selection = withSkb();
        JsonPath real = bkn.evaluated(selection, "FINAL");
        JsonPath more = whatIf(selection, "{\"quotas\":{\"F-1\":3}}");
        bkn.get("/v1/evaluations/" + more.getString("id") + "/results/203")
                .then()
                .body("code", equalTo("P/L-1"))
                .body("placedFormationCode", equalTo("F-1"));
        bkn.get("/v1/evaluations/" + real.getString("id") + "/diff/" + more.getString("id") + "?change=OUTCOME")
                .then()
                .body("data.participantNumber", contains("203"))
                .body("data[0].causes", contains("QUOTA"));

        // under the rules of 2024 a doctor has the general grade: 202 does not meet it, 204 does
        JsonPath other = whatIf(selection, "{\"ruleSet\":{\"code\":\"cpns-2024\",\"version\":2}}");
        String path = "/v1/evaluations/" + other.getString("id");
        bkn.get(path + "/results/202").then().body("code", equalTo("P/TL"));
        bkn.get(path + "/results/204")
                .then()
                .body("code", equalTo("P/L-1"))
                .body("placedFormationCode", equalTo("F-1"))
                .body("reasons.findAll { it.outcome == 'MET' }.criterion", contains("TWK", "TIU", "TKP"));
        bkn.get("/v1/evaluations/" + real.getString("id") + "/diff/" + other.getString("id") + "?change=OUTCOME")
                .then()
                .body("data.participantNumber", hasItem("202"))
                .body("data.find { it.participantNumber == '202' }.causes", hasItem("RULES"));
        verify(more);
        verify(other);
    }

    private JsonPath whatIf(String selection, String whatIf) {
        Response queued = bkn.post(
                "/v1/selections/" + selection + "/evaluations", "{\"stage\":\"FINAL\",\"whatIf\":" + whatIf + "}");
        queued.then().statusCode(202);
        JsonPath ended = bkn.ended(queued.header("Location"));
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("COMPLETED");
        return ended;
    }

    private void verify(JsonPath evaluation) {
        bkn.request()
                .post("/v1/evaluations/" + evaluation.getString("id") + "/verification")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(true))
                .body("participants", equalTo(PEOPLE.length));
    }
}
