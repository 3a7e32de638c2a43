package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** More people than are decided about together: it comes out as if they were. */
@QuarkusTest
class PppkManyTest extends CasnTest {

    private static final List<String> POSITIONS = List.of("PERAWAT TERAMPIL", "BIDAN TERAMPIL", "PRANATA KOMPUTER");
    private static final List<Integer> PEOPLE = List.of(23_000, 19_000, 3_000);
    private static final int FORMATIONS = 20;
    private static final int APPLIED_TO = 15;
    private static final int OF_A_BIRTH_DATE = 9_000;

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Random random = new Random(20_261_128);

    @Test
    void aSelectionDecidedPartByPartIsWhatItIsDecidedAtOnce() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        fill(selection);
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        String path = "/v1/evaluations/" + evaluation.getString("id");
        Map<String, Integer> counts = evaluation.getMap("counts");
        assertThat(counts).containsEntry("participants", 45_000).containsEntry("formations", 60);
        assertThat(counts.get("filledByOptimisation")).isPositive();
        assertThat(counts.get("undecided")).isPositive();
        assertThat(counts.get("present") + counts.get("absent")).isEqualTo(45_000);
        // decides about all of them at once, from what was recorded
        assertVerified(path, 0);
        assertThat(bkn.evaluated(selection, "FINAL").getString("resultDigest"))
                .isEqualTo(evaluation.getString("resultDigest"));
        decideATie(path);
        assertVerified(path, 1);
    }

    private void decideATie(String path) {
        List<Map<String, Object>> undecided =
                bkn.get(path + "/results?code=UNDECIDED&limit=200").jsonPath().getList("data");
        String formation = tieOf(undecided.get(0));
        int posts = ((Number) last(undecided.get(0), "TIE").get("bound")).intValue();
        List<String> selected = undecided.stream()
                .filter(result -> tieOf(result).equals(formation))
                .limit(posts)
                .map(result -> "\"" + result.get("participantNumber") + "\"")
                .toList();
        bkn.post(path + "/decisions", """
                {"formationCode":"%s","selected":[%s],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""".formatted(formation, String.join(",", selected)))
                .then()
                .statusCode(201);
    }

    private static String tieOf(Map<String, Object> result) {
        Map<String, Object> relocation = last(result, "RELOCATION");
        return (String) (relocation == null ? result.get("formationCode") : relocation.get("value"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> last(Map<String, Object> result, String criterion) {
        return ((List<Map<String, Object>>) result.get("reasons"))
                .stream()
                        .filter(reason -> criterion.equals(reason.get("criterion")))
                        .reduce((one, other) -> other)
                        .orElse(null);
    }

    private void assertVerified(String path, int decisions) {
        bkn.request()
                .post(path + "/verification")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(true))
                .body("participants", equalTo(45_000))
                .body("tieDecisions", equalTo(decisions));
    }

    private void fill(String selection) {
        StringBuilder formations =
                new StringBuilder("formationCode,position,unit,location,needType,qualification,quota\n");
        StringBuilder people =
                new StringBuilder("participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority\n");
        StringBuilder scores =
                new StringBuilder("participantNumber,present,technical,managerial,sociocultural,interview\n");
        int number = 0;
        for (int position = 0; position < POSITIONS.size(); position++) {
            for (int i = 0; i < FORMATIONS; i++) {
                formations.append("P-%d-%02d,%s,Unit,Lokasi %d,UMUM,D-III,%d%n"
                        .formatted(position, i, POSITIONS.get(position), i % 7, 20 + 7 * i));
            }
            for (int i = 0; i < PEOPLE.get(position); i++) {
                person(people, scores, number++, position);
            }
        }
        bkn.importAll(selection, "formations", formations.toString());
        bkn.importAll(selection, "participants", people.toString());
        bkn.importAll(selection, "pppk", scores.toString());
    }

    private void person(StringBuilder people, StringBuilder scores, int number, int position) {
        int day = 1 + number / OF_A_BIRTH_DATE;
        // numbers in another order than positions
        String participant = "%08d".formatted(number * 7_919L % 99_999_989);
        people.append("%s,357401%02d0398%04d,Sintetis,1998-03-%02d,M,P-%d-%02d,D-III,R%d%n"
                .formatted(
                        participant,
                        day,
                        1 + number % OF_A_BIRTH_DATE,
                        day,
                        position,
                        random.nextInt(APPLIED_TO),
                        1 + random.nextInt(4)));
        if (random.nextInt(20) == 0) {
            scores.append(participant).append(",false,,,,\n");
        } else {
            scores.append(
                    "%s,true,%d,%d,60,30%n".formatted(participant, 5 * random.nextInt(20), 70 + random.nextInt(3)));
        }
    }
}
