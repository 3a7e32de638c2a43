package id.talenta.casn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Need types and special posts are those of the selection's year, and the special post decides the passing grade. */
@QuarkusTest
class SpecialPostTest extends CasnTest {

    private static final String HEADER =
            "formationCode,position,unit,location,needType,qualification,quota,specialPost\n";
    private static final String DOCTOR =
            "F-1,DOKTER,RSUD,Kota Probolinggo,UMUM,S-1 AKUNTANSI; S-1 MANAJEMEN,1,DOKTER\n";
    private static final String OTHER = "F-2,PRANATA KOMPUTER,Dinas,Kota Probolinggo,CUMLAUDE,S-1 INFORMATIKA,1,\n";

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void theYearKnowsWhichThereAre() {
        String in2021 = selection(2021);
        JsonPath failed = bkn.imported(
                in2021,
                "formations",
                HEADER + DOCTOR.replace(",DOKTER\n", ",PILOT\n") + OTHER.replace("CUMLAUDE", "KALIMANTAN"),
                "");
        assertThat(failed.getList("failure.errors.code"))
                .containsExactly("unknown-special-post", "need-type-not-in-year");
        assertThat(failed.getList("failure.errors.column")).containsExactly("specialPost", "needType");
        assertThat(failed.getString("failure.errors[0].detail")).contains("DOKTER", "RESCUER");
        assertThat(failed.getString("failure.errors[1].detail")).contains("UMUM, CUMLAUDE");

        JsonPath in2025 = bkn.imported(selection(2025), "formations", HEADER + DOCTOR + OTHER, "");
        assertThat(in2025.getList("failure.errors.code")).containsExactly("no-special-posts-in-year");
    }

    @Test
    void ofAYearInWhichAnExemptionIsNotKnownTheGradeIsTheGeneralOneNotVerified() {
        String selection = selection(2024);
        bkn.importAll(selection, "formations", HEADER + DOCTOR + OTHER);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(selection, "skd", SmallSelection.SKD);
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "SKD").getString("id");
        bkn.get(path + "/results/103")
                .then()
                .body("code", equalTo("TL"))
                .body("reasons.find { it.criterion == 'TWK' }.bound", equalTo(65))
                .body("reasons.find { it.criterion == 'TWK' }.verified", equalTo(false));
    }

    @Test
    void theNameOfThePositionSaysItWhereTheFileDoesNot() {
        String selection = selection(2024);
        String formations =
                HEADER + DOCTOR.replace(",DOKTER,", ",Dokter Ahli Pertama,").replace(",DOKTER\n", ",\n") + OTHER;
        bkn.importAll(selection, "formations", formations);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(selection, "skd", SmallSelection.SKD);
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "SKD").getString("id");
        bkn.get(path + "/results/103").then().body("reasons.find { it.criterion == 'TWK' }.verified", equalTo(false));
        bkn.get(path + "/results/201").then().body("reasons.find { it.criterion == 'TIU' }.verified", equalTo(true));
        assertThat(bkn.get(path + "/input.csv").asString()).doesNotContain("specialPost");
        bkn.request().post(path + "/verification").then().body("agrees", equalTo(true));
    }

    @Test
    void itDecidesTheGradeAndIsPartOfTheInput() {
        String selection = selection(2021);
        bkn.importAll(selection, "formations", HEADER + DOCTOR + OTHER);
        bkn.get("/v1/selections/" + selection + "/formations")
                .then()
                .body("data[0].specialPost", equalTo("DOKTER"))
                .body("data[1].specialPost", equalTo(null));
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(selection, "skd", SmallSelection.SKD.replace("103,true,60,150,200", "103,true,80,90,155"));
        JsonPath evaluation = bkn.evaluated(selection, "SKD");
        String path = "/v1/evaluations/" + evaluation.getString("id");
        bkn.get(path + "/results/103")
                .then()
                .body("reasons.find { it.criterion == 'SKD' }.bound", equalTo(311))
                .body("reasons.find { it.criterion == 'TIU' }.bound", equalTo(80))
                .body("rank", equalTo(5));
        String input = bkn.get(path + "/input.csv").asString();
        assertThat(input.lines().findFirst().orElseThrow()).endsWith(",tkp,outcome,specialPost");
        assertThat(input.lines().skip(1))
                .anyMatch(line -> line.startsWith("101,F-1,UMUM,1,") && line.endsWith(",DOKTER"));
        assertThat(sha256(input)).isEqualTo(evaluation.getString("inputDigest"));
    }

    @Test
    void withoutOneTheInputIsAsItAlwaysWas() {
        String without = SmallSelection.withSkd(bkn, "35.74");
        JsonPath evaluation = bkn.evaluated(without, "SKD");
        String input = bkn.get("/v1/evaluations/" + evaluation.getString("id") + "/input.csv")
                .asString();
        assertThat(input.lines().findFirst())
                .contains("participantNumber,formationCode,needType,quota,present,twk,tiu,tkp,outcome");

        String blank = bkn.createSelection("35.74");
        bkn.importAll(
                blank,
                "formations",
                SmallSelection.FORMATIONS
                        .replace("quota\n", "quota,specialPost\n")
                        .replaceAll(",1\n", ",1,\n"));
        bkn.importAll(blank, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(blank, "skd", SmallSelection.SKD);
        assertThat(bkn.evaluated(blank, "SKD").getString("inputDigest")).isEqualTo(evaluation.getString("inputDigest"));
    }

    private String selection(int year) {
        Response created = bkn.post(
                "/v1/selections",
                "{\"kind\":\"CPNS\",\"year\":" + year + ",\"agency\":\"35.74\",\"name\":\"Sintetis\"}");
        created.then().statusCode(201).body("ruleSet.code", equalTo("cpns-" + year));
        return created.path("id");
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
