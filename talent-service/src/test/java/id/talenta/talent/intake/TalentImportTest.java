package id.talenta.talent.intake;

import static id.talenta.talent.People.HEADER;
import static id.talenta.talent.People.nip;
import static id.talenta.talent.People.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.People;
import id.talenta.talent.TalentApi;
import id.talenta.talent.TalentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TalentImportTest extends TalentTest {

    @Test
    void bringsPeople() {
        String nip = nip();
        JsonPath ended = probolinggo.importedWhole(HEADER + row(nip, "35.74") + row(nip(), "35.74"), "");
        assertThat(ended.getLong("processed")).isEqualTo(2);
        assertThat(ended.getLong("total")).isEqualTo(2);
        assertThat(ended.getLong("rejected")).isZero();
        assertThat(ended.getString("kind")).isEqualTo("talents");
        JsonPath talent = probolinggo.get(probolinggo.pathOf(nip)).jsonPath();
        assertThat(talent.getString("nip")).isEqualTo(nip);
        assertThat(talent.getString("birthDate")).isEqualTo("1985-07-05");
        assertThat(talent.getString("agency")).isEqualTo("35.74");
        assertThat(talent.getString("positionLevel")).isEqualTo("PENGAWAS");
        assertThat(talent.getString("origin")).isEqualTo("IMPORT");
        assertThat(talent.getBoolean("active")).isTrue();
        assertThat(talent.getBoolean("probation")).isFalse();
        assertThat(talent.getString("performance")).isNull();
        assertThat(talent.getString("competence")).isNull();
        assertThat(talent.getString("leadership")).isNull();
    }

    @Test
    void bringsWhoIsThereUpToDateAndLeavesAloneWhoIsTheSame() {
        String changed = nip();
        String same = nip();
        probolinggo.importedWhole(HEADER + row(changed, "35.74") + row(same, "35.74"), "");
        String pathOfChanged = probolinggo.pathOf(changed);
        String pathOfSame = probolinggo.pathOf(same);
        String tagOfSame = probolinggo.get(pathOfSame).header("ETag");
        String tagOfChanged = probolinggo.get(pathOfChanged).header("ETag");
        probolinggo.importedWhole(
                HEADER + row(changed, "35.74", "Dinas Pendidikan", "ADMINISTRATOR") + row(same, "35.74"), "");
        Response talent = probolinggo.get(pathOfChanged);
        assertThat(talent.jsonPath().getString("unit")).isEqualTo("Dinas Pendidikan");
        assertThat(talent.jsonPath().getString("positionLevel")).isEqualTo("ADMINISTRATOR");
        assertThat(talent.header("ETag")).isNotEqualTo(tagOfChanged);
        assertThat(probolinggo.get(pathOfSame).header("ETag")).isEqualTo(tagOfSame);
    }

    @Test
    void whomAnotherAgencyHasIsRejectedWithoutSayingWhere() {
        String nip = nip();
        malang.importedWhole(HEADER + row(nip, "35.07"), "");
        JsonPath ended = probolinggo.imported(HEADER + row(nip, "35.74"), "");
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("failure.errors[0].code")).isEqualTo("nip-of-another-agency");
        assertThat(ended.prettify()).doesNotContain("35.07").doesNotContain(nip);
        assertThat(probolinggo.rejectionsOf(ended)).doesNotContain("35.07").doesNotContain(nip);
        assertThat(malang.get(malang.pathOf(nip)).jsonPath().getString("agency"))
                .isEqualTo("35.07");
    }

    @Test
    void evenWhoMayActForBothMovesNobodyByAFile() {
        String nip = nip();
        malang.importedWhole(HEADER + row(nip, "35.07"), "");
        JsonPath ended = bkn.imported(HEADER + row(nip, "35.74"), "?mode=partial");
        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        assertThat(ended.getLong("rejected")).isEqualTo(1);
        assertThat(malang.get(malang.pathOf(nip)).statusCode()).isEqualTo(200);
    }

    @Test
    void agenciesOutsideTheTokenAreRejected() {
        JsonPath ended = probolinggo.imported(HEADER + row(nip(), "35.07"), "");
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("failure.errors[0].column")).isEqualTo("agency");
        assertThat(ended.getString("failure.errors[0].code")).isEqualTo("agency-not-yours");
    }

    @Test
    void anAgencyThatDoesNotExistIsNamed() {
        JsonPath ended = bkn.imported(HEADER + row(nip(), "35.99"), "");
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("failure.errors[0].code")).isEqualTo("no-such-agency");
        assertThat(ended.getString("failure.errors[0].detail")).contains("35.99");
    }

    @Test
    void strictTakesNothingAndPartialTheGoodRows() {
        String good = nip();
        String file = HEADER
                + row(good, "35.74")
                + row(nip(), "35.74").replace(",F,", ",M,")
                + row(nip(), "35.74").replace("PENGAWAS", "AHLI_MUDA")
                + row(good, "35.74");
        JsonPath strict = probolinggo.imported(file, "");
        assertThat(strict.getString("state")).isEqualTo("FAILED");
        assertThat(strict.getLong("rejected")).isEqualTo(3);
        problem(probolinggo.post("/v1/talent-lookups", "{\"nip\":\"" + good + "\"}"), 404, "not-found");
        assertThat(probolinggo.rejectionsOf(strict)).isEqualTo("""
                line,column,code,message
                3,nip,nip-and-sex,Digit 15 of the NIP disagrees with sex.
                4,positionLevel,level-of-another-type,This level belongs to posts of the type JF.
                5,nip,duplicate-in-file,Duplicate: this column's value is already on line 2.
                """);
        JsonPath partial = probolinggo.imported(file, "?mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getLong("rejected")).isEqualTo(3);
        assertThat(probolinggo.get(probolinggo.pathOf(good)).statusCode()).isEqualTo(200);
    }

    @Test
    void aDryRunStoresNothing() {
        String nip = nip();
        JsonPath ended = probolinggo.imported(
                HEADER + row(nip, "35.74") + row(nip(), "35.74").replace("Dinas Kesehatan", ""), "?dryRun=true");
        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        assertThat(ended.getLong("rejected")).isEqualTo(1);
        problem(probolinggo.post("/v1/talent-lookups", "{\"nip\":\"" + nip + "\"}"), 404, "not-found");
    }

    @Test
    void eachColumnIsHeldToItsForm() {
        String file = HEADER + "199807052024032001,,1998-13-05,X,35.74,,Staf,JX,PELAKSANA,HONORER,2124-03-01\n";
        JsonPath ended = probolinggo.imported(file, "");
        List<String> errors = ended.getList("failure.errors.collect { it.column + ' ' + it.code }");
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "birthDate not-a-date",
                        "sex one-of",
                        "positionType one-of",
                        "employment one-of",
                        "since not-yet",
                        "name missing-value",
                        "unit missing-value");
    }

    @Test
    void aHeaderThatIsNotOfTheKindIsRefusedAtOnce() {
        JsonPath problem = problem(probolinggo.send("nip,nama\n", ""), 400, "invalid-request");
        assertThat(problem.getList("errors.code")).contains("unknown-column", "missing-column");
    }

    @Test
    void isSeenByWhoMayActForAllAgenciesOfItsSender() {
        String ofProbolinggo = "/v1/talent-imports/"
                + probolinggo.importedWhole(HEADER + row(nip(), "35.74"), "").getString("id");
        String ofBkn = "/v1/talent-imports/"
                + bkn.importedWhole(HEADER + row(nip(), "35.74"), "").getString("id");
        assertThat(bkn.get(ofProbolinggo).statusCode()).isEqualTo(200);
        assertThat(TalentApi.as("pemprov-jatim").get(ofProbolinggo).statusCode())
                .isEqualTo(200);
        problem(malang.get(ofProbolinggo), 404, "not-found");
        problem(probolinggo.get(ofBkn), 404, "not-found");
        problem(probolinggo.get(ofBkn + "/rejections"), 404, "not-found");
        problem(TalentApi.as("pemprov-jatim").request().post(ofProbolinggo + "/cancellation"), 403, "forbidden");
        problem(bkn.request().post(ofProbolinggo + "/cancellation"), 409, "job-finished");
    }

    @Test
    void appraisalsAndAssessmentsComeByFileToo() {
        String nip = nip();
        probolinggo.importedWhole(HEADER + row(nip, "35.74"), "");
        probolinggo.importedWhole(
                "nip,year,quarter,workResult,workBehaviour\n" + nip + ",2025,,SESUAI,DI_ATAS\n" + nip
                        + ",2025,4,DI_ATAS,DI_ATAS\n",
                "?kind=appraisals");
        probolinggo.importedWhole(
                "nip,assessedOn,validUntil,instrument,M.01,M.02,SK.01,potential,discipline\n" + nip
                        + ",2026-03-02,2099-03-01,Assessment center,3/3,2/4,3/3,78.5,NEVER\n",
                "?kind=assessments");
        String path = probolinggo.pathOf(nip);
        JsonPath talent = probolinggo.get(path).jsonPath();
        assertThat(talent.getString("performance.predicate")).isEqualTo("BAIK");
        assertThat(talent.getInt("performance.year")).isEqualTo(2025);
        assertThat(talent.getString("performance.quarter")).isNull();
        assertThat(talent.getString("competence.percent")).isEqualTo("80.0");
        assertThat(talent.getString("competence.source.instrument")).isEqualTo("Assessment center");
        assertThat(talent.getString("leadership.level")).isEqualTo("2.5");
        assertThat(talent.getString("leadership.required")).isEqualTo("3.5");
        assertThat(talent.getString("leadership.percent")).isEqualTo("71.43");
        assertThat(probolinggo.get(path + "/assessments").jsonPath().getString("data[0].components.potential"))
                .isEqualTo("78.5");
    }

    @Test
    void aPeriodThatWasAppraisedIsCorrectedByFileAndKeepsItsHistory() {
        String nip = nip();
        probolinggo.importedWhole(HEADER + row(nip, "35.74"), "");
        String file = "nip,year,workResult,workBehaviour\n" + nip + ",2024,SESUAI,SESUAI\n";
        probolinggo.importedWhole(file, "?kind=appraisals");
        probolinggo.importedWhole(file, "?kind=appraisals");
        probolinggo.importedWhole(file.replace("SESUAI,SESUAI", "DI_BAWAH,SESUAI"), "?kind=appraisals");
        JsonPath appraisals =
                probolinggo.get(probolinggo.pathOf(nip) + "/appraisals").jsonPath();
        assertThat(appraisals.getList("data")).hasSize(1);
        assertThat(appraisals.getString("data[0].predicate")).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(appraisals.getList("data[0].history.predicate")).containsExactly("BAIK");
    }

    @Test
    void recordsOfStrangersAreRejected() {
        String ofMalang = nip();
        malang.importedWhole(HEADER + row(ofMalang, "35.07"), "");
        String appraisals = "nip,year,workResult,workBehaviour\n" + ofMalang + ",2024,SESUAI,SESUAI\n" + nip()
                + ",2024,SESUAI,SESUAI\n";
        JsonPath ended = probolinggo.imported(appraisals, "?kind=appraisals");
        assertThat(ended.getList("failure.errors.code")).containsExactly("unknown-talent", "unknown-talent");
        String assessments = "nip,assessedOn,instrument,award\n" + ofMalang + ",2026-01-05,SK,80\n";
        assertThat(probolinggo.imported(assessments, "?kind=assessments").getList("failure.errors.code"))
                .containsExactly("unknown-talent");
    }

    @Test
    void theSameAssessmentIsNotRecordedTwice() {
        String nip = nip();
        probolinggo.importedWhole(HEADER + row(nip, "35.74"), "");
        String file = "nip,assessedOn,instrument,award,acting\n" + nip + ",2026-01-05,SK,80,NONE\n";
        probolinggo.importedWhole(file, "?kind=assessments");
        assertThat(probolinggo.imported(file, "?kind=assessments").getList("failure.errors.code"))
                .containsExactly("already-recorded");
        probolinggo.importedWhole(file.replace(",80,", ",85,"), "?kind=assessments");
    }

    @Test
    void cellsOfAssessmentsAreHeldToTheirForm() {
        String nip = People.nip();
        probolinggo.importedWhole(HEADER + row(nip, "35.74"), "");
        String header =
                "nip,assessedOn,validUntil,instrument,award,competencyScore,M.01,potential,yearsInPosition,education,fieldMatch\n";
        String file = header + nip + ",2026-01-05,2025-01-01,SK,101,,6/3,1.234,x,S9,ya\n" + nip
                + ",2026-01-05,,SK,,70,3/3,,,,\n" + nip + ",2026-01-06,,SK,,,,,,,\n";
        JsonPath ended = probolinggo.imported(file, "?kind=assessments");
        List<String> errors = ended.getList("failure.errors.collect { it.line + ' ' + it.column + ' ' + it.code }");
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "2 validUntil valid-before-assessed",
                        "2 award out-of-range",
                        "2 M.01 not-levels",
                        "2 potential too-many-decimals",
                        "2 yearsInPosition not-an-integer",
                        "2 education one-of",
                        "2 fieldMatch not-a-boolean",
                        "3 competencyScore score-or-levels",
                        "4 null nothing-given");
    }
}
