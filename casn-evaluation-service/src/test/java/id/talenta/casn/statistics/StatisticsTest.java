package id.talenta.casn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Counts by group: of published evaluations only, hidden where they are small, and the same as CSV. */
@QuarkusTest
class StatisticsTest extends CasnTest {

    private static final String PATH = "/v1/selection-statistics";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi agency = CasnApi.as("bkpsdm-3574");

    @Test
    void nothingIsCountedThatIsNotPublished() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String skd = bkn.evaluated(selection, "SKD").getString("id");
        bkn.evaluated(selection, "FINAL");
        agency.get(of(selection, "needType")).then().statusCode(200).body("data", hasSize(0));

        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + skd + "/publication")
                .then()
                .statusCode(201);
        agency.get(of(selection, "needType"))
                .then()
                .body("data.group", equalTo(java.util.List.of("CUMLAUDE", "UMUM")))
                .body("data[1].posts", equalTo(1))
                .body("data[1].applied", equalTo(6))
                .body("data[1].present", equalTo(5))
                .body("data[1].passed", equalTo(4))
                .body("data[1].letThrough", equalTo(4))
                .body("data[1].filled", nullValue())
                .body("data[1].empty", nullValue())
                .body("data[0].passed", equalTo(0));
    }

    @Test
    void thePublishedFinalResultAndTheAppointmentsAreCounted() {
        String selection = SmallSelection.published(bkn, "35.74");
        agency.get(of(selection, "agency"))
                .then()
                .body("data", hasSize(1))
                .body("data[0].group", equalTo("35.74"))
                .body("data[0].name", equalTo("Pemerintah Kota Probolinggo"))
                .body("data[0].posts", equalTo(2))
                .body("data[0].applied", equalTo(7))
                .body("data[0].present", equalTo(6))
                .body("data[0].letThrough", equalTo(4))
                .body("data[0].filled", equalTo(1))
                .body("data[0].empty", equalTo(1))
                .body("data[0].appointed", equalTo(0))
                .body("data[0].appointments.size()", equalTo(0));
        bkn.appoint(selection, "105", SmallSelection.newNip()).then().statusCode(201);
        agency.get(of(selection, "position"))
                .then()
                .body("data.group", equalTo(java.util.List.of("ANALIS KEUANGAN", "PRANATA KOMPUTER")))
                .body("data[0].filled", equalTo(1))
                .body("data[0].appointed", equalTo(1))
                .body("data[0].appointments.SK_TERBIT", equalTo(1))
                .body("data[1].filled", equalTo(0))
                .body("data[1].empty", equalTo(1))
                .body("data[1].appointed", equalTo(0));
    }

    @Test
    void whoIsOnProbationAndWhoHasBecomeAPnsIsCounted() {
        String selection = SmallSelection.published(bkn, "35.74");
        String appointment =
                bkn.appoint(selection, "105", SmallSelection.newNip()).header("Location");
        agency.get(of(selection, "agency"))
                .then()
                .body("data[0].onProbation", equalTo(0))
                .body("data[0].pns", equalTo(0))
                .body("data[0].dismissed", equalTo(0));
        moved(appointment + "/transitions", """
                {"to":"SPMT","spmtNumber":"800/1","spmtDate":"2025-04-01"}""");
        agency.get(of(selection, "agency"))
                .then()
                .body("data[0].appointments.SPMT", equalTo(1))
                .body("data[0].onProbation", equalTo(1))
                .body("data[0].pns", equalTo(0));
        CasnApi.as("province", java.util.List.of("35.*"), "casn:read")
                .get(of(selection, "agency"))
                .then()
                .body("data[0].onProbation", nullValue())
                .body("data[0].pns", equalTo(0));
        moved(appointment.replace("appointments", "probations") + "/completion", """
                {"outcome":"DISMISSED","decreeNumber":"888/1","decreeDate":"2026-02-01","effectiveDate":"2026-02-01",
                 "reason":"Mengundurkan diri dari masa percobaan"}""");
        agency.get(of(selection, "position"))
                .then()
                .body("data[0].appointed", equalTo(1))
                .body("data[0].onProbation", equalTo(0))
                .body("data[0].dismissed", equalTo(1))
                .body("data[1].dismissed", equalTo(0));
        assertThat(agency.get(PATH + "/export.csv?groupBy=position&selection=" + selection)
                        .asString()
                        .lines())
                .element(1)
                .asString()
                .endsWith("1,0,0,1,0,1");
    }

    @Test
    void aPppkSelectionIsCountedWithItsMovesAndHasNoProbation() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + evaluation + "/publication")
                .then()
                .statusCode(201);
        agency.get(of(selection, "position") + "&kind=PPPK")
                .then()
                .body("data.group", equalTo(java.util.List.of("PENGELOLA UMUM OPERASIONAL", "PERAWAT TERAMPIL")))
                .body("data[1].posts", equalTo(2))
                .body("data[1].applied", equalTo(4))
                .body("data[1].present", equalTo(3))
                .body("data[1].letThrough", nullValue())
                .body("data[1].filled", equalTo(2))
                .body("data[1].filledByOptimisation", equalTo(1))
                .body("data[1].empty", equalTo(0))
                .body("data[1].onProbation", equalTo(0))
                .body("data[1].pns", equalTo(0));
        agency.get(of(selection, "position") + "&kind=CPNS").then().body("data", hasSize(0));
    }

    private void moved(String path, String json) {
        bkn.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void smallCountsAreHiddenOutsideOfTheAgency() {
        String selection = SmallSelection.published(bkn, "35.74");
        CasnApi.as("province", java.util.List.of("35.*"), "casn:read")
                .get(of(selection, "agency"))
                .then()
                .body("data[0].applied", equalTo(7))
                .body("data[0].letThrough", nullValue())
                .body("data[0].filled", nullValue())
                .body("data[0].empty", nullValue());
        CasnApi.as("province", java.util.List.of("35.*"), "casn:read", "pii:sensitive")
                .get(of(selection, "agency"))
                .then()
                .body("data[0].letThrough", equalTo(4));
        CasnApi.as("malang", java.util.List.of("35.07"), "casn:read", "pii:sensitive")
                .get(of(selection, "agency"))
                .then()
                .body("data", hasSize(0));
    }

    @Test
    void outsideOfTheAgencyThereAreGeneralAndSpecialNeedAlone() {
        String selection = SmallSelection.published(bkn, "35.74");
        CasnApi province = CasnApi.as("province", java.util.List.of("35.*"), "casn:read");
        province.get(of(selection, "needType"))
                .then()
                .body("data.group", equalTo(java.util.List.of("KHUSUS", "UMUM")))
                .body("data[0].posts", equalTo(1))
                .body("data[1].posts", equalTo(1))
                // 7 of all, as the same grouped by agency says: the 6 would give the 1 away
                .body("data[0].applied", nullValue())
                .body("data[1].applied", nullValue());
        province.request()
                .queryParam("groupBy", "needType")
                .queryParam("limit", 1)
                .queryParam("selection", selection)
                .get(PATH)
                .then()
                .body("data.group", equalTo(java.util.List.of("KHUSUS")))
                .body("data[0].applied", nullValue());
        String second = province.request()
                .queryParam("groupBy", "needType")
                .queryParam("limit", 1)
                .queryParam("selection", selection)
                .get(PATH)
                .path("next");
        province.request()
                .queryParam("groupBy", "needType")
                .queryParam("limit", 1)
                .queryParam("selection", selection)
                .queryParam("cursor", second)
                .get(PATH)
                .then()
                .body("data.group", equalTo(java.util.List.of("UMUM")))
                .body("data[0].applied", nullValue())
                .body("next", nullValue());
        assertThat(province.get(PATH + "/export.csv?groupBy=needType&selection=" + selection)
                        .asString())
                .contains("KHUSUS")
                .doesNotContain("CUMLAUDE");
        CasnApi.as("province", java.util.List.of("35.*"), "casn:read", "pii:sensitive")
                .get(of(selection, "needType"))
                .then()
                .body("data.group", equalTo(java.util.List.of("CUMLAUDE", "UMUM")));
    }

    @Test
    void theExportEqualsTheListAndItsFilter() {
        String selection = SmallSelection.published(bkn, "35.74");
        bkn.appoint(selection, "105", SmallSelection.newNip()).then().statusCode(201);
        String csv = agency.get(PATH + "/export.csv?groupBy=needType&selection=" + selection)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "group,name,posts,applied,present,passed,letThrough,filled,filledByOptimisation,empty,appointed,"
                                + "onProbation,pns,dismissed,resigned,SK_TERBIT",
                        "CUMLAUDE,,1,1,1,0,0,0,0,1,0,0,0,0,0,0",
                        "UMUM,,1,6,5,4,4,1,0,0,1,0,0,0,0,1");
        agency.get(PATH + "?groupBy=needType&limit=1&selection=" + selection)
                .then()
                .body("data.group", equalTo(java.util.List.of("CUMLAUDE")));
        agency.get(of(selection, "needType") + "&year=2023").then().body("data", hasSize(0));
        agency.get(of(selection, "needType") + "&agency=35.07").then().body("data", hasSize(0));
        agency.get(of(selection, "needType") + "&kind=CPNS&year=2024&agency=35.74")
                .then()
                .body("data", hasSize(2));
    }

    @Test
    void pagesFollowEachOther() {
        String selection = SmallSelection.published(bkn, "35.74");
        String next = agency.get(PATH + "?groupBy=needType&limit=1&selection=" + selection)
                .path("next");
        agency.request()
                .queryParam("groupBy", "needType")
                .queryParam("limit", 1)
                .queryParam("selection", selection)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .body("data.group", equalTo(java.util.List.of("UMUM")))
                .body("next", nullValue());
    }

    @Test
    void whatTheyAreGroupedByMustBeSaid() {
        agency.get(PATH).then().statusCode(400).body("errors.parameter", hasItem("groupBy"));
        agency.get(PATH + "?groupBy=name").then().statusCode(400).body("errors.parameter", hasItem("groupBy"));
        CasnApi.as("nobody", java.util.List.of("*"), "region:read")
                .get(PATH + "?groupBy=agency")
                .then()
                .statusCode(403);
    }

    private static String of(String selection, String groupBy) {
        return PATH + "?groupBy=" + groupBy + "&selection=" + selection;
    }
}
