package id.talenta.talent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From what is recorded of people to the box of each, on people whose every answer is known. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class MappingTest {

    private final MappingApi bkn = MappingApi.as("bkn");

    @Test
    void everybodyIsInABoxOrInNoneForAReason() throws Exception {
        String agency = "35.11";
        Roster.know(agency);
        UUID complete = Roster.complete(agency);
        UUID candidate = Roster.person(agency, "CPNS");
        Roster.assess(candidate, agency, Roster.TODAY, null, Roster.COMPLETE);
        UUID withoutAppraisal = Roster.person(agency, "PNS");
        Roster.assess(withoutAppraisal, agency, Roster.TODAY, null, Roster.COMPLETE);
        UUID longer = Roster.complete(agency);
        UUID left = Roster.complete(agency);
        Roster.transaction(connection -> {
            Roster.run(connection, "update talent set active = false where id = ?", left);
            Roster.run(connection, "update talent set since = ? where id = ?", Roster.TODAY.minusYears(6), longer);
        });

        JsonPath mapping = bkn.mapped(agency, MappingApi.KEPKA);
        String path = "/v1/talent-mappings/" + mapping.getString("id");
        assertThat(mapping.getInt("processed")).isEqualTo(4);
        assertThat(mapping.getMap("counts")).isEqualTo(Map.of("people", 4, "mapped", 2, "unmapped", 2));
        assertThat(mapping.getString("asOf")).isEqualTo(Roster.TODAY.toString());
        assertThat(mapping.getString("ruleSet.code")).isEqualTo(MappingApi.KEPKA);

        JsonPath placement = bkn.get(path + "/placements/" + complete).jsonPath();
        assertThat(placement.getInt("box")).isEqualTo(8);
        assertThat(placement.getString("status")).isEqualTo("MAPPED");
        assertThat(placement.getDouble("performance.score")).isEqualTo(77.5);
        assertThat(placement.getString("performance.level")).isEqualTo("MIDDLE");
        assertThat(placement.getString("performance.name.id")).isEqualTo("Sesuai ekspektasi");
        assertThat(placement.getDouble("potential.score")).isEqualTo(88.3);
        assertThat(placement.getDouble("talentValue")).isEqualTo(82.9);
        assertThat(placement.getString("name")).isEqualTo("Sintetis Wulan");
        String fit = "reasons.find { it.subject == 'COMPONENT' && it.code == 'COMPETENCY' }.";
        assertThat(placement.getString(fit + "value")).isEqualTo("26");
        assertThat(placement.getString(fit + "bound")).isEqualTo("27");
        assertThat(placement.getDouble(fit + "points")).isEqualTo(96.3);
        assertThat(placement.getString(fit + "text.id")).contains("96,3%");
        assertThat(placement.getDouble("reasons.find { it.subject == 'GROUP' && it.code == 'COMPETENCE' }.points"))
                .isEqualTo(34.927);

        bkn.get(path + "/placements/" + candidate)
                .then()
                .body("box", nullValue())
                .body("status", equalTo("UNMAPPED"))
                .body("reasons.outcome", contains("ON_PROBATION", "NOT_PLACED"))
                .body("reasons[0].text.en", equalTo("Employed as CPNS, still on probation, and so not mapped."));
        bkn.get(path + "/placements/" + withoutAppraisal)
                .then()
                .body("box", nullValue())
                .body("performance", nullValue())
                .body("potential.level", equalTo("HIGH"))
                .body("reasons.find { it.code == 'PREDICATE' }.outcome", equalTo("MISSING"))
                .body("reasons.find { it.code == 'PREDICATE' }.points", nullValue());
        bkn.get(path + "/placements/" + longer).then().body("box", equalTo(8)).body("talentValue", not(equalTo(82.9f)));
        bkn.get(path + "/placements/" + left).then().statusCode(404);

        bkn.get(path + "/placements?status=UNMAPPED").then().body("data", hasSize(2));
        bkn.get(path + "/placements?box=8").then().body("data.talent", hasItem(complete.toString()));
        bkn.get(path + "/placements?box=9").then().body("data", hasSize(0));
        bkn.get(path + "/placements?box=10").then().statusCode(400);

        bkn.get(path + "/matrix")
                .then()
                .body("people", equalTo(4))
                .body("boxes.number", contains(9, 8, 7, 6, 5, 4, 3, 2, 1))
                .body("boxes.find { it.number == 8 }.people", equalTo(2))
                .body(
                        "boxes.find { it.number == 8 }.recommendation.id",
                        equalTo(
                                "Dipertahankan; masuk Kelompok Rencana Suksesi Instansi; rotasi/perluasan jabatan; bimbingan kinerja"))
                .body("boxes.find { it.number == 8 }.successionGroup", equalTo(true))
                .body("performance.name.en", equalTo("Performance"))
                .body("potential.high.id", equalTo("Tinggi"))
                .body("unmapped.people", equalTo(2))
                .body("unmapped.reasons.find { it.cause == 'ON_PROBATION' }.people", equalTo(1))
                .body("unmapped.reasons.find { it.component == 'PREDICATE' }.cause", equalTo("MISSING"))
                .body("suppressed", equalTo(false));
    }

    @Test
    void anExpiredAssessmentIsNoZeroAndAnOlderOneThatIsValidCounts() throws Exception {
        String agency = "35.12";
        Roster.know(agency);
        UUID expired = Roster.person(agency, "PNS");
        Roster.appraise(expired, agency, Roster.TODAY.getYear() - 1, "SESUAI", "SESUAI", "BAIK");
        Roster.assess(expired, agency, Roster.TODAY.minusYears(3).minusDays(1), null, Roster.COMPLETE);
        UUID renewed = Roster.complete(agency);
        Roster.assess(renewed, agency, Roster.TODAY.minusDays(2), Roster.TODAY.minusDays(1), "{\"potential\":99}");
        UUID late = Roster.complete(agency);
        Roster.appraise(late, agency, Roster.TODAY.getYear(), "DI_BAWAH", "DI_BAWAH", "SANGAT_KURANG");

        String path = bkn.completed(agency);
        bkn.get(path + "/placements/" + expired)
                .then()
                .body("box", nullValue())
                .body("reasons.findAll { it.outcome == 'EXPIRED' }.code", contains("COMPETENCY", "POTENTIAL"))
                .body(
                        "reasons.find { it.code == 'POTENTIAL' }.value",
                        equalTo(Roster.TODAY.minusDays(1).toString()));
        bkn.get(path + "/placements/" + renewed)
                .then()
                .body("reasons.find { it.subject == 'COMPONENT' && it.code == 'POTENTIAL' }.value", equalTo("77.5"));
        bkn.get(path + "/placements/" + late).then().body("performance.level", equalTo("LOW"));
    }

    @Test
    void anotherRuleSetGivesAnotherBoxWithNoCodeTouched() throws Exception {
        String agency = "35.13";
        Roster.know(agency);
        UUID talent = Roster.complete(agency);
        Map<String, Integer> boxes = Map.of(
                MappingApi.KEPKA,
                8,
                "talent-numbering-kemenkeu",
                7,
                "talent-cutoffs-90-70-78",
                5,
                "talent-performance-by-predicate",
                8);
        boxes.forEach((ruleSet, box) -> bkn.get(
                        "/v1/talent-mappings/" + bkn.mapped(agency, ruleSet).getString("id") + "/placements/" + talent)
                .then()
                .body("box", equalTo(box)));
    }

    @Test
    void theDigestIsThatOfTheDownloadAndOfTheSameInputAgain() throws Exception {
        String agency = "35.14";
        Roster.know(agency);
        Roster.many(agency, 600);
        String first = bkn.completed(agency);
        String second = bkn.completed(agency);
        String digest = bkn.get(first).path("digest");
        assertThat(bkn.get(second).<String>path("digest")).isEqualTo(digest);
        byte[] file = bkn.get(first + "/placements.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(digest);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("talent,box,performanceLevel,potentialLevel,performance,potential,talentValue,obstacles\n")
                .contains("ON_PROBATION", "MISSING:PREDICATE")
                .doesNotContain("Sintetis");

        List<Map<String, Object>> before = allPlacements(first);
        assertMatrixAddsUp(first, before);
        Roster.transaction(connection -> {
            Roster.run(
                    connection, "update talent set employment = 'PNS', since = since - 400 where agency = ?", agency);
            Roster.run(
                    connection,
                    "update appraisal set work_result = 'DI_ATAS', work_behaviour = 'DI_ATAS', predicate = 'SANGAT_BAIK',"
                            + " version = version + 1 where agency = ?",
                    agency);
        });
        assertThat(allPlacements(first))
                .as("explained as it was decided, though the profiles have changed")
                .isEqualTo(before);
        String third = bkn.completed(agency);
        assertThat(bkn.get(third).<String>path("digest")).isNotEqualTo(digest);
    }

    private List<Map<String, Object>> allPlacements(String mapping) {
        List<Map<String, Object>> all = new java.util.ArrayList<>();
        String next = "";
        do {
            JsonPath page = bkn.get(mapping + "/placements?limit=200" + next).jsonPath();
            all.addAll(page.getList("data"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);
        return all;
    }

    private void assertMatrixAddsUp(String mapping, List<Map<String, Object>> placements) {
        JsonPath matrix = bkn.get(mapping + "/matrix").jsonPath();
        List<Integer> boxes = matrix.getList("boxes.people");
        assertThat(placements).hasSize(600);
        assertThat(boxes.stream().mapToInt(people -> people).sum() + matrix.getInt("unmapped.people"))
                .isEqualTo(matrix.getInt("people"))
                .isEqualTo(600);
        Set<Object> talents = new HashSet<>();
        placements.forEach(placement -> talents.add(placement.get("talent")));
        assertThat(talents).hasSize(600);
        for (int box = 1; box <= 9; box++) {
            int number = box;
            assertThat(matrix.getInt("boxes.find { it.number == " + box + " }.people"))
                    .isEqualTo((int) placements.stream()
                            .filter(placement -> Integer.valueOf(number).equals(placement.get("box")))
                            .count());
        }
        assertThat(boxes.stream().filter(people -> people > 0)).hasSizeGreaterThan(3);
    }
}
