package id.talenta.casn.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everybody sees of a published PPPK selection, and of people who were moved. */
@QuarkusTest
class PppkListingTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi malang = CasnApi.as("bkpsdm-3507");

    @Test
    void everybodySeesScoresAndWhosePostSomebodyGot() {
        String path = published(SmallPppk.withScores(bkn, "35.74"));
        malang.get(path + "/results")
                .then()
                .statusCode(200)
                .body("data.participantNumber", contains("11", "12", "13", "14", "31"))
                .body("data.code", contains("R3/L-2", "R2/L", "R4", "TH", "R3/L"))
                .body("data.placedFormationCode", contains("P-2", null, null, null, null))
                .body("data.rank", contains(2, 1, 3, null, 1))
                .body("data[0].pppk.technical", equalTo(300))
                .body("data[0].pppk.managerial", equalTo(80))
                .body("data[0].pppk.sociocultural", equalTo(60))
                .body("data[0].pppk.interview", equalTo(30))
                .body("data[0].pppk.total", equalTo(470))
                .body("data[3].pppk.total", nullValue());
        malang.get(path + "/results?code=R3/L-2").then().body("data.participantNumber", contains("11"));
    }

    @Test
    void aCodeWithSmallLettersCanBeAskedFor() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS);
        bkn.importAll(selection, "pppk", SmallPppk.SCORES.replace("14,false,,,,", "14,true,300,85,60,30"));
        String path = published(selection);
        malang.get(path + "/results?code=R3b/L-2")
                .then()
                .statusCode(200)
                .body("data.participantNumber", contains("14"))
                .body("data[0].placedFormationCode", equalTo("P-2"));
        malang.get(path + "/results?code=R3b/L").then().statusCode(200).body("data", equalTo(List.of()));
        malang.get(path + "/results?code=R3b;").then().statusCode(400);
    }

    /** Of 2021, with points for a disability: what counts is there, and neither the ground nor the score of the test. */
    @Test
    void nothingTellsWhoAnybodyIsOrOnWhatGroundPointsWereAdded() throws Exception {
        String selection = SmallPppk.created(bkn, 2021, "35.74");
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota,technicalMinimum
                T-1,AHLI PERTAMA - GURU KELAS,SDN 1,Kota Probolinggo,UMUM,S-1 PGSD,1,100
                """);
        bkn.importAll(selection, "participants", """
                participantNumber,nik,name,birthDate,sex,formationCode,qualification,affirmations
                11,3574015003980001,Sintetis Satu,1998-03-10,F,T-1,S-1 PGSD,DISABILITY
                12,3574011003980002,Sintetis Dua,1998-03-10,M,T-1,S-1 PGSD,
                """);
        bkn.importAll(selection, "pppk", """
                participantNumber,present,technical,managerial,sociocultural,interview
                11,true,203,80,60,30
                12,true,207,80,60,30
                """);
        String path = published(selection);
        Response page = malang.get(path + "/results");
        page.then().body("data.pppk.technical", contains(248, 207)).body("data.code", contains("P/L", "P/TL"));
        Map<String, Object> scores = page.path("data[0].pppk");
        assertThat(scores.keySet()).isEqualTo(Set.of("technical", "managerial", "sociocultural", "interview", "total"));
        byte[] csv = malang.get(path + "/results.csv").asByteArray();
        String lines = new String(csv, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(lines.lines())
                .containsExactly(
                        "participantNumber,formationCode,code,rank,placedFormationCode,priority,technical,managerial,"
                                + "sociocultural,interview,total",
                        "11,T-1,P/L,1,,,248,80,60,30,418",
                        "12,T-1,P/TL,2,,,207,80,60,30,377");
        for (String all : List.of(lines, page.asString())) {
            assertThat(all)
                    .doesNotContain("DISABILITY")
                    .doesNotContain("203")
                    .doesNotContain("Sintetis")
                    .doesNotContain("3574")
                    .doesNotContain("1998");
        }
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv)))
                .isEqualTo(malang.get(path).path("resultDigest"));
    }

    @Test
    void ofACpnsSelectionTooEverybodySeesWhosePostSomebodyGot() {
        String selection = OptimisedSelection.published(bkn, "35.74");
        String evaluation =
                bkn.get("/v1/selections/" + selection + "/publications").path("data[0].evaluation");
        List<Map<String, Object>> shown = malang.get("/v1/publications/" + evaluation + "/results?limit=200")
                .path("data");
        List<Map<String, Object>> own =
                bkn.get("/v1/evaluations/" + evaluation + "/results?limit=200").path("data");
        assertThat(shown).extracting("placedFormationCode").anyMatch(java.util.Objects::nonNull);
        assertThat(shown)
                .extracting("participantNumber", "placedFormationCode")
                .isEqualTo(own.stream()
                        .map(result -> org.assertj.core.groups.Tuple.tuple(
                                result.get("participantNumber"), result.get("placedFormationCode")))
                        .toList());
    }

    private String published(String selection) {
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + evaluation + "/publication")
                .then()
                .statusCode(201);
        return "/v1/publications/" + evaluation;
    }
}
