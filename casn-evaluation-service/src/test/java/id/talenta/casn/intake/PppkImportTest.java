package id.talenta.casn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a PPPK selection takes, what it refuses, and that it says which column. */
@QuarkusTest
class PppkImportTest extends CasnTest {

    private static final String PEOPLE =
            "participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority,affirmations\n";
    private static final String SCORES =
            "participantNumber,present,technical,managerial,sociocultural,interview,additional\n";

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void filesAndStagesOfTheOtherKindAreRefusedByName() {
        String pppk = SmallPppk.created(bkn, 2024, "35.74");
        for (String kind : new String[] {"skd", "skb"}) {
            bkn.importCsv(pppk, kind, SmallSelection.SKD, "")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("file-of-another-kind"));
        }
        bkn.post("/v1/selections/" + pppk + "/evaluations", "{\"stage\":\"SKD\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-of-another-kind"));
        String cpns = bkn.createSelection("35.74");
        bkn.importCsv(cpns, "pppk", SmallPppk.SCORES, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("file-of-another-kind"));
        assertThat(bkn.imported(cpns, "formations", SmallSelection.FORMATIONS.replace("CUMLAUDE", "KHUSUS"), "")
                        .getString("failure.errors[0].column"))
                .isEqualTo("needType");
        CasnApi.as("bkpsdm-3574")
                .importCsv(pppk, "pppk", SmallPppk.SCORES, "")
                .then()
                .statusCode(403);
    }

    @Test
    void aYearWithoutRulesIsRefused() {
        bkn.post("/v1/selections", "{\"kind\":\"PPPK\",\"year\":2020,\"agency\":\"35.74\",\"name\":\"Sintetis\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/year"))
                .body("errors[0].code", equalTo("no-rule-set"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024|11,3574015003980001,A,1998-03-10,F,P-1,D-III KEPERAWATAN,,|priority|missing-value",
                "2024|11,3574015003980001,A,1998-03-10,F,P-1,D-III KEPERAWATAN,R9,|priority|unknown-priority",
                "2024|11,3574015003980001,A,1998-03-10,F,P-1,D-III KEPERAWATAN,R3,DISABILITY|affirmations|not-in-rules",
                "2023|11,3574015003980001,A,1998-03-10,F,P-1,D-III KEPERAWATAN,R3,|priority|not-in-rules",
                "2021|11,3574015003980001,A,1998-03-10,F,P-1,D-III KEPERAWATAN,,DISABILITY|affirmations|affirmation-not-granted",
                "2021|11,3574015003980001,A,1998-03-10,F,P-1,D-III KEPERAWATAN,,SOMETHING|affirmations|affirmation-not-granted",
                "2021|11,3574015003980001,A,1998-03-10,F,P-9,D-III KEPERAWATAN,,|formationCode|unknown-formation",
                "2021|11,3574015003980001,A,1998-03-11,F,P-1,D-III KEPERAWATAN,,|nik|nik-birth-date"
            })
    void aWrongParticipantIsNamedByColumn(int year, String row, String column, String code) {
        String selection = SmallPppk.created(bkn, year, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        JsonPath failed = bkn.imported(selection, "participants", PEOPLE + row + "\n", "");
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.errors[0].column")).isEqualTo(column);
        assertThat(failed.getString("failure.errors[0].code")).isEqualTo(code);
        assertThat(failed.prettify()).doesNotContain("35740", "DISABILITY");
        bkn.get("/v1/selections/" + selection + "/participants").then().body("data", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11,true,303,80,60,30,|technical|not-a-step",
                "11,true,455,80,60,30,|technical|out-of-range",
                "11,true,300,101,60,30,|managerial|out-of-range",
                "11,true,300,80,81,30,|sociocultural|out-of-range",
                "11,true,300,80,60,-1,|interview|out-of-range",
                "11,true,300,80,60,,|interview|missing-value",
                "11,false,300,,,,|technical|must-be-blank",
                "11,true,300,80,60,30,50|additional|not-in-rules",
                "99,true,300,80,60,30,|participantNumber|unknown-participant",
                // the post of general operations has a test of 225 at most
                "31,true,230,80,60,30,|technical|out-of-range"
            })
    void aWrongScoreIsNamedByColumn(String row, String column, String code) {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS);
        JsonPath failed = bkn.imported(selection, "pppk", SCORES + "13,true,400,90,70,35,\n" + row + "\n", "");
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getInt("failure.errors[0].line")).isEqualTo(3);
        assertThat(failed.getString("failure.errors[0].column")).isEqualTo(column);
        assertThat(failed.getString("failure.errors[0].code")).isEqualTo(code);

        JsonPath partial =
                bkn.imported(selection, "pppk", SCORES + "13,true,400,90,70,35,\n" + row + "\n", "&mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getInt("rejected")).isEqualTo(1);
    }

    @Test
    void technicalMinimaAreTakenWhereTheRulesHaveThem() {
        String csv = """
                formationCode,position,unit,location,needType,qualification,quota,technicalMinimum
                P-1,PERAWAT TERAMPIL,RSUD,Kota Probolinggo,UMUM,D-III KEPERAWATAN,1,180
                """;
        String of2023 = SmallPppk.created(bkn, 2023, "35.74");
        assertThat(bkn.imported(of2023, "formations", csv.replace("UMUM", "KHUSUS"), "")
                        .getString("failure.errors[0].code"))
                .isEqualTo("not-in-rules");
        assertThat(bkn.imported(of2023, "formations", csv.replace("UMUM", "PAPUA"), "")
                        .getString("failure.errors[0].code"))
                .isEqualTo("need-type-not-of-pppk");
        bkn.importAll(of2023, "formations", csv);
        bkn.get("/v1/selections/" + of2023 + "/formations").then().body("data[0].technicalMinimum", equalTo(180));
        String of2024 = SmallPppk.created(bkn, 2024, "35.74");
        assertThat(bkn.imported(of2024, "formations", csv, "").getString("failure.errors[0].code"))
                .isEqualTo("not-in-rules");
    }

    @Test
    void absenceIsNeverInferredAndAnAdditionalTestIsOfAll() {
        String selection = SmallPppk.created(bkn, 2023, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS.replaceAll(",(priority|R\\w+)\n", "\n"));
        bkn.importAll(selection, "pppk", SCORES + "11,true,300,80,60,30,50\n");
        JsonPath failed = bkn.evaluated(selection, "FINAL", false);
        assertThat(failed.getString("failure.code")).isEqualTo("participants-without-pppk");
        assertThat(failed.getString("failure.detail")).contains("4");
        bkn.importAll(
                selection,
                "pppk",
                SCORES + "12,true,300,80,60,30,\n13,true,300,80,60,30,50\n14,false,,,,,\n31,true,225,80,60,30,\n");
        assertThat(bkn.evaluated(selection, "FINAL", false).getString("failure.code"))
                .isEqualTo("additional-test-of-some");
    }
}
