package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A position with thousands of people without a post: what the database ranks is what a plain sort comes to, and only the edge is shown. */
@QuarkusTest
class PppkQueueTest extends CasnTest {

    private static final int PEOPLE = 4_000;
    private static final int POSTS_ELSEWHERE = 600;
    private static final int OWN_POSTS = 40;

    private static final Map<String, Integer> LEVELS = Map.of("R2", 2, "R3", 3, "R3b", 3, "R4", 4);
    private static final Comparator<Person> BEST_FIRST = Comparator.comparing((Person one) -> LEVELS.get(one.priority))
            .thenComparing(Comparator.comparing(Person::total).reversed())
            .thenComparing(Comparator.comparing(Person::technical).reversed())
            .thenComparing(Comparator.comparing((Person one) -> one.managerial + one.sociocultural)
                    .reversed())
            .thenComparing(Comparator.comparing(Person::interview).reversed())
            .thenComparing(Person::birthDate);

    private final CasnApi bkn = CasnApi.as("bkn");

    private record Person(
            String number,
            LocalDate birthDate,
            String qualification,
            String priority,
            int technical,
            int managerial,
            int sociocultural,
            int interview) {

        int total() {
            return technical + managerial + sociocultural + interview;
        }
    }

    private static List<Person> people() {
        Random random = new Random(20_261_128);
        List<String> priorities = List.of("R2", "R3", "R3b", "R4");
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(
                    "%05d".formatted(i * 7_919L % 99_991),
                    // nobody is equal to another on everything
                    LocalDate.of(1985, 1, 1).plusDays(i),
                    random.nextInt(3) == 0 ? "D-IV KEPERAWATAN" : "D-III KEPERAWATAN",
                    priorities.get(random.nextInt(priorities.size())),
                    5 * random.nextInt(8),
                    70 + random.nextInt(3),
                    60 + random.nextInt(3),
                    30 + random.nextInt(2)));
        }
        return people;
    }

    @Test
    void onlyTheEdgeIsShownTheOthersAreCountedAndTheNextInTheOrderFollows() {
        List<Person> ranked = new ArrayList<>(people());
        ranked.sort(BEST_FIRST);
        List<Person> withoutOwnPost = ranked.subList(OWN_POSTS, PEOPLE);
        List<Person> queue = withoutOwnPost.stream()
                .filter(one -> one.qualification().startsWith("D-III"))
                .toList();
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        fill(selection, people());
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");

        Person lastMoved = queue.get(POSTS_ELSEWHERE - 1);
        Person next = queue.get(POSTS_ELSEWHERE);
        Person farBehind = queue.get(queue.size() - 1);
        bkn.get(path + "/results/" + farBehind.number() + "?explain=full")
                .then()
                .statusCode(200)
                .body(
                        "comparisons.findAll { it.formationCode == 'P-1' }.participantNumber",
                        equalTo(List.of(
                                ranked.get(OWN_POSTS - 1).number(),
                                ranked.get(OWN_POSTS).number())))
                .body(
                        "comparisons.findAll { it.formationCode == 'P-2' }.participantNumber",
                        equalTo(List.of(lastMoved.number(), next.number())))
                .body("cuts.formationCode", equalTo(List.of("P-1", "P-2")))
                .body("cuts.compared", equalTo(List.of(2, 2)))
                .body("cuts.others", equalTo(List.of(PEOPLE - 3, queue.size() - 3)));

        CasnApi.as("panselnas").request().post(path + "/publication").then().statusCode(201);
        // more people were given a post than are read at first
        String appointment =
                bkn.appointWithoutDecree(selection, queue.get(3).number()).header("Location");
        bkn.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"to\":\"APS\",\"reason\":\"Mengundurkan diri.\"}")
                .post(appointment + "/transitions")
                .then()
                .statusCode(200);
        bkn.post(appointment + "/replacement", "{}")
                .then()
                .statusCode(201)
                .body("participantNumber", equalTo(next.number()))
                .body("rank", equalTo(POSTS_ELSEWHERE + 1))
                .body("reasons.find { it.criterion == 'LAST_MOVED' }.value", equalTo(lastMoved.number()))
                .body("reasons.find { it.criterion == 'QUEUE_RANK' }.bound", equalTo("" + POSTS_ELSEWHERE));
        assertThat(queue).hasSizeGreaterThan(2_000);
    }

    private void fill(String selection, List<Person> people) {
        DateTimeFormatter inNik = DateTimeFormatter.ofPattern("ddMMyy");
        StringBuilder participants =
                new StringBuilder("participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority\n");
        StringBuilder scores =
                new StringBuilder("participantNumber,present,technical,managerial,sociocultural,interview\n");
        for (Person one : people) {
            participants.append("%s,357401%s0001,Sintetis,%s,M,P-1,%s,%s%n"
                    .formatted(
                            one.number(),
                            one.birthDate().format(inNik),
                            one.birthDate(),
                            one.qualification(),
                            one.priority()));
            scores.append("%s,true,%d,%d,%d,%d%n"
                    .formatted(one.number(), one.technical(), one.managerial(), one.sociocultural(), one.interview()));
        }
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota
                P-1,PERAWAT TERAMPIL,RSUD Satu,Kota Probolinggo,KHUSUS,D-III KEPERAWATAN; D-IV KEPERAWATAN,%d
                P-2,PERAWAT TERAMPIL,RSUD Dua,Kota Malang,KHUSUS,D-III KEPERAWATAN,%d
                """.formatted(OWN_POSTS, POSTS_ELSEWHERE));
        bkn.importAll(selection, "participants", participants.toString());
        bkn.importAll(selection, "pppk", scores.toString());
    }
}
