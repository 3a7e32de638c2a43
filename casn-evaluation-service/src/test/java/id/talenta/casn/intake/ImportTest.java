package id.talenta.casn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes in, what is refused and how it is said, and that nothing half gets in. */
@QuarkusTest
class ImportTest extends CasnTest {

    private static final String HEADER = "participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa\n";
    private static final String GOOD = "101,3574015003980001,Sintetis Satu,1998-03-10,F,F-1,S-1 AKUNTANSI,3.50\n";

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void semicolonsByteOrderMarkAndColumnOrderDoNotMatter() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(
                selection,
                "participants",
                "\uFEFFname;nik;participantNumber;birthDate;sex;qualification;formationCode;gpa\r\n"
                        + "\"Sintetis; Satu\";3574015003980001;101;1998-03-10;F;s-1  akuntansi;F-1;\r\n");
        bkn.get("/v1/selections/" + selection + "/participants")
                .then()
                .body("data", hasSize(1))
                .body("data[0].name", equalTo("Sintetis; Satu"))
                .body("data[0].gpa", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101,3574015003980001,A,1998-02-30,F,F-1,S-1 AKUNTANSI,3.5|birthDate|not-a-date",
                "101,3574015003980001,A,1998-03-11,F,F-1,S-1 AKUNTANSI,3.5|nik|nik-birth-date",
                "101,3574015003980001,A,1998-03-10,M,F-1,S-1 AKUNTANSI,3.5|nik|nik-sex",
                "101,3574015003980000,A,1998-03-10,F,F-1,S-1 AKUNTANSI,3.5|nik|nik-serial",
                "101,357401500398000,A,1998-03-10,F,F-1,S-1 AKUNTANSI,3.5|nik|nik-digits",
                "101,3574015003980001,,1998-03-10,F,F-1,S-1 AKUNTANSI,3.5|name|missing-value",
                "101,3574015003980001,A,1998-03-10,X,F-1,S-1 AKUNTANSI,3.5|sex|one-of",
                "101,3574015003980001,A,1998-03-10,F,F-9,S-1 AKUNTANSI,3.5|formationCode|unknown-formation",
                "101,3574015003980001,A,1998-03-10,F,F-1,S-1 HUKUM,3.5|qualification|qualification-not-accepted",
                "101,3574015003980001,A,1998-03-10,F,F-1,S-1 AKUNTANSI,4.01|gpa|out-of-range",
                "101,3574015003980001,A,1998-03-10,F,F-1,S-1 AKUNTANSI,3.505|gpa|too-many-decimals",
                "101,3574015003980001,A,1998-03-10,F,F-1,S-1 AKUNTANSI,1e0|gpa|not-a-decimal",
                "1 1,3574015003980001,A,1998-03-10,F,F-1,S-1 AKUNTANSI,3.5|participantNumber|not-a-code",
                "=11,3574015003980001,A,1998-03-10,F,F-1,S-1 AKUNTANSI,3.5|participantNumber|not-a-code"
            })
    void aWrongRowIsNamedByLineAndColumnAndNothingIsTaken(String row, String column, String code) {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        String other = "102,3574011003980002,Sintetis Dua,1998-03-10,M,F-1,S-1 MANAJEMEN,3.40\n";
        JsonPath failed = bkn.imported(selection, "participants", HEADER + other + row + "\n", "");

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("rows-rejected");
        assertThat(failed.getInt("rejected")).isEqualTo(1);
        assertThat(failed.getInt("failure.errors[0].line")).isEqualTo(3);
        assertThat(failed.getString("failure.errors[0].column")).isEqualTo(column);
        assertThat(failed.getString("failure.errors[0].code")).isEqualTo(code);
        assertThat(failed.prettify()).doesNotContain("35740");
        String rejections = bkn.get(
                        "/v1/selections/" + selection + "/imports/" + failed.getString("id") + "/rejections")
                .asString();
        assertThat(rejections).startsWith("line,column,code,message\n3," + column + "," + code + ",");
        participants(selection).then().body("data", hasSize(0));
    }

    @Test
    void duplicatesAreNamedInTheFileAndAgainstTheSelection() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        String sameNik = GOOD.replaceFirst("101", "102");
        JsonPath inFile = bkn.imported(selection, "participants", HEADER + GOOD + sameNik + GOOD, "");
        assertThat(inFile.getInt("rejected")).isEqualTo(2);
        assertThat(inFile.getList("failure.errors.code")).containsOnly("duplicate-in-file");

        bkn.importAll(selection, "participants", HEADER + GOOD);
        JsonPath again = bkn.imported(selection, "participants", HEADER + GOOD.replace("Satu", "Lain"), "");
        assertThat(again.getList("failure.errors.code")).containsOnly("already-imported");
        assertThat(again.getList("failure.errors.column")).containsExactlyInAnyOrder("participantNumber", "nik");
        participants(selection).then().body("data", hasSize(1));
    }

    @Test
    void partialTakesTheGoodRowsAndADryRunNone() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        String csv = HEADER + GOOD + "102,1,B,1998-03-10,M,F-1,S-1 AKUNTANSI,\n";
        JsonPath dry = bkn.imported(selection, "participants", csv, "&dryRun=true&mode=partial");
        assertThat(dry.getString("state")).isEqualTo("COMPLETED");
        assertThat(dry.getInt("rejected")).isEqualTo(1);
        participants(selection).then().body("data", hasSize(0));

        JsonPath partial = bkn.imported(selection, "participants", csv, "&mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getInt("rejected")).isEqualTo(1);
        assertThat(partial.getInt("processed")).isEqualTo(2);
        participants(selection).then().body("data", hasSize(1));
    }

    @Test
    void headerAndEncodingAreCheckedAtOnce() {
        String selection = bkn.createSelection("35.74");
        bkn.importCsv(selection, "participants", HEADER.replace(",nik", "") + GOOD, "")
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(1))
                .body("errors[0].column", equalTo("nik"))
                .body("errors[0].code", equalTo("missing-column"));
        byte[] latin1 = (HEADER + GOOD.replace("Satu", "S\u00e9tu")).getBytes(StandardCharsets.ISO_8859_1);
        bkn.importBytes(selection, "participants", latin1, "")
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(2))
                .body("errors[0].code", equalTo("not-utf8"));
        bkn.importCsv(selection, "nothing", HEADER + GOOD, "")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("kind"));
        bkn.importCsv(selection, "participants", "", "").then().statusCode(400);
    }

    @Test
    void scoresOfStrangersAndOfThoseNotLetThroughAreRejected() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.importCsv(selection, "skb", SmallSelection.SKB, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("skd-evaluation-needed"));
        bkn.evaluated(selection, "SKD");
        JsonPath failed = bkn.imported(
                selection,
                "skb",
                "participantNumber,present,score,eliminated\n103,true,50,false\n999,true,50,false\n101,false,50,false\n",
                "");
        assertThat(failed.getList("failure.errors.code"))
                .containsExactly("not-let-through", "unknown-participant", "must-be-blank");
        JsonPath skd =
                bkn.imported(selection, "skd", "participantNumber,present,twk,tiu,tkp\n888,true,63,80,230\n", "");
        assertThat(skd.getList("failure.errors.code")).contains("not-a-step", "out-of-range");
    }

    @Test
    void absenceIsNeverInferred() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(
                selection,
                "skd",
                SmallSelection.SKD.replaceAll("(?m)^104.*\n", "").replaceAll("(?m)^103.*\n", ""));
        JsonPath failed = bkn.evaluated(selection, "SKD", false);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("participants-without-skd");
        assertThat(failed.getString("failure.detail")).contains("2");
    }

    @Test
    void aFileThatWasTakenChangesNothingAndSaysSo() {
        String selection = bkn.createSelection("35.74");
        JsonPath first = bkn.imported(selection, "formations", SmallSelection.FORMATIONS, "");
        assertThat(first.getString("repeats")).isNull();
        for (String parameters : new String[] {"", "&mode=partial", "&dryRun=true"}) {
            JsonPath again = bkn.imported(selection, "formations", SmallSelection.FORMATIONS, parameters);
            assertThat(again.getString("state")).isEqualTo("COMPLETED");
            assertThat(again.getString("repeats")).isEqualTo(first.getString("id"));
            assertThat(again.getLong("processed")).isEqualTo(first.getLong("processed"));
            assertThat(again.getLong("rejected")).isZero();
        }
        bkn.get("/v1/selections/" + selection + "/formations").then().body("data", hasSize(2));
        String elsewhere = bkn.createSelection("35.74");
        bkn.importAll(elsewhere, "formations", SmallSelection.FORMATIONS);
        bkn.get("/v1/selections/" + elsewhere + "/formations").then().body("data", hasSize(2));
    }

    @Test
    void aFileThatWasOnlyTriedOrTakenInPartIsNew() {
        String selection = bkn.createSelection("35.74");
        String wrong = SmallSelection.FORMATIONS.replace("CUMLAUDE", "CUMLAUDE?");
        bkn.imported(selection, "formations", SmallSelection.FORMATIONS, "&dryRun=true");
        JsonPath taken = bkn.imported(selection, "formations", wrong, "&mode=partial");
        assertThat(taken.getString("repeats")).isNull();
        JsonPath again = bkn.imported(selection, "formations", wrong, "&mode=partial");
        assertThat(again.getString("repeats")).isNull();
        assertThat(again.getLong("rejected")).isEqualTo(2);
        bkn.get("/v1/selections/" + selection + "/formations").then().body("data", hasSize(1));
    }

    @Test
    void theSameKeyImportsOnce() {
        String selection = bkn.createSelection("35.74");
        Response first = keyed(selection, SmallSelection.FORMATIONS);
        first.then().statusCode(202).header("Idempotent-Replayed", nullValue());
        bkn.ended(first.header("Location"));
        keyed(selection, SmallSelection.FORMATIONS)
                .then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
        keyed(selection, SmallSelection.FORMATIONS.replace("F-2", "F-3")).then().statusCode(422);
    }

    private Response keyed(String selection, String csv) {
        return bkn.request()
                .header("Idempotency-Key", "impor-1")
                .contentType("text/csv")
                .body(csv)
                .post("/v1/selections/" + selection + "/imports?kind=formations");
    }

    @Test
    void scopesSplitScoresFromTheRest() {
        CasnApi agency = CasnApi.as("bkpsdm-3574");
        String selection = agency.createSelection("35.74");
        agency.importCsv(selection, "skd", SmallSelection.SKD, "").then().statusCode(403);
        agency.importAll(selection, "formations", SmallSelection.FORMATIONS);
        CasnApi.as("integrator")
                .importCsv(selection, "formations", SmallSelection.FORMATIONS, "")
                .then()
                .statusCode(403);
    }

    @Test
    void anEndedImportCannotBeCancelled() {
        String selection = bkn.createSelection("35.74");
        JsonPath ended = bkn.imported(selection, "formations", SmallSelection.FORMATIONS, "");
        bkn.request()
                .post("/v1/selections/" + selection + "/imports/" + ended.getString("id") + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("job-finished"));
    }

    private Response participants(String selection) {
        return bkn.get("/v1/selections/" + selection + "/participants");
    }
}
