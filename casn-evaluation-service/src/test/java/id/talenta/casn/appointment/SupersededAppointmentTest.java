package id.talenta.casn.appointment;

import static id.talenta.casn.appointment.Pipelines.because;
import static id.talenta.casn.appointment.Pipelines.move;
import static id.talenta.casn.appointment.Pipelines.moveAll;
import static id.talenta.casn.appointment.Pipelines.pertek;
import static id.talenta.casn.appointment.Pipelines.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import id.talenta.casn.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** There are no more appointments than posts: one that a later version of the result does not bear is annulled first. */
@QuarkusTest
class SupersededAppointmentTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void whoseTheEarlierResultWasGivesWayToWhoseTheLaterOneIs() {
        String selection = SmallSelection.published(bkn, "35.74");
        String of105 = bkn.appointWithoutDecree(selection, "105").header("Location");
        stillSelected(of105);
        bkn.get(of105).then().body("next.to", not(hasItem("DIBATALKAN")));

        corrected(selection, "101", "95");
        bkn.get(of105).then().body("next.to", hasItem("DIBATALKAN"));
        postsTaken(selection, "101");
        move(bkn, of105, to("DIBATALKAN")).then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        move(bkn, of105, because("DIBATALKAN"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DIBATALKAN"))
                .body("next", equalTo(List.of()));
        bkn.get(of105 + "/transitions")
                .then()
                .body("data[1].to", equalTo("DIBATALKAN"))
                .body("data[1].reason", not(nullValue()));
        assertThat(Topics.awaitLast(
                        "talenta.casn.appointments.v1",
                        of105.substring(of105.lastIndexOf('/') + 1),
                        last -> "DIBATALKAN".equals(last.data().get("state").asText())))
                .isNotEmpty();
        move(bkn, of105, because("APS")).then().statusCode(409).body("code", equalTo("appointment-ended"));
        bkn.post(of105 + "/replacement", "{}").then().statusCode(409).body("code", equalTo("not-withdrawn"));
        bkn.appointWithoutDecree(selection, "105").then().statusCode(409).body("code", equalTo("not-passed"));
        String of101 = bkn.appointWithoutDecree(selection, "101").header("Location");
        stillSelected(of101);

        // and back: what was annulled stands in nobody's way
        corrected(selection, "105", "99");
        postsTaken(selection, "105");
        moveAll(bkn, of101, because("DIBATALKAN"));
        bkn.appointWithoutDecree(selection, "105").then().statusCode(201);
        bkn.appointWithoutDecree(selection, "105").then().statusCode(409).body("code", equalTo("already-appointed"));
    }

    @Test
    void alsoWithANumberAndADecreeButNotOnceTheDutiesWereTakenUp() {
        String selection = SmallSelection.published(bkn, "35.74");
        String decreed = Pipelines.at(bkn, selection, Pipelines.toVerification());
        moveAll(bkn, decreed, pertek(), Pipelines.SK);
        String elsewhere = SmallSelection.published(bkn, "35.74");
        String working = Pipelines.at(bkn, elsewhere, Pipelines.toVerification());
        moveAll(bkn, working, pertek(), Pipelines.SK, Pipelines.SPMT);
        corrected(selection, "101", "95");
        corrected(elsewhere, "101", "95");
        moveAll(bkn, decreed, because("DIBATALKAN"));
        bkn.appointWithoutDecree(selection, "101").then().statusCode(201);
        move(bkn, working, because("DIBATALKAN")).then().statusCode(409).body("code", equalTo("appointment-ended"));
        postsTaken(elsewhere, "101");
    }

    @Test
    void whoTookThePlaceOfSomebodyKeepsItWhileThePostIsTheirs() {
        String selection = SmallSelection.published(bkn, "35.74");
        String of105 = Pipelines.at(bkn, selection, because("APS"));
        String of106 = bkn.post(of105 + "/replacement", "{}").header("Location");
        // a version that changes nothing
        String same = decided(selection);
        publish(same, "{\"reason\":\"Diumumkan kembali tanpa perubahan.\",%s}".formatted(window()));
        stillSelected(of106);
        corrected(selection, "101", "95");
        postsTaken(selection, "101");
        moveAll(bkn, of106, because("DIBATALKAN"));
        bkn.appointWithoutDecree(selection, "101").then().statusCode(201);
    }

    @Test
    void ofTwoAtTheSameTimeOneGetsThePost() throws Exception {
        String selection = SmallSelection.published(bkn, "35.74");
        String of105 = bkn.appointWithoutDecree(selection, "105").header("Location");
        corrected(selection, "101", "95");
        moveAll(bkn, of105, because("DIBATALKAN"));
        Callable<Integer> appointing =
                () -> bkn.appointWithoutDecree(selection, "101").statusCode();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(List.of(appointing, appointing))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        } finally {
            both.shutdownNow();
        }
    }

    private void stillSelected(String path) {
        move(bkn, path, because("DIBATALKAN")).then().statusCode(409).body("code", equalTo("still-selected"));
    }

    private void postsTaken(String selection, String participant) {
        bkn.appointWithoutDecree(selection, participant)
                .then()
                .statusCode(409)
                .body("code", equalTo("posts-taken"))
                .body("detail", equalTo("Formation F-1 has 1 posts, and somebody is appointed to each of them."));
    }

    /** An objection brings somebody another SKB score and so the post of F-1, in the next version. */
    private void corrected(String selection, String participant, String skb) {
        Response filed = CasnApi.as("bkpsdm-3574").post("/v1/objections", """
                        {"selection":"%s","stage":"FINAL","participantNumber":"%s","grounds":"Nilai SKB tidak sama dengan nilai pada layar."}""".formatted(selection, participant));
        filed.then().statusCode(201);
        bkn.post(filed.header("Location") + "/answer", """
                {"accepted":true,"reasoning":"Lembar nilai tertukar dengan peserta lain; berita acara BA-17.",
                 "correction":{"skb":{"present":true,"score":%s,"eliminated":false}}}""".formatted(skb))
                .then()
                .statusCode(201);
        publish(bkn.evaluated(selection, "FINAL").getString("id"), "{" + window() + "}");
    }

    private String decided(String selection) {
        String last = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + last + "/decisions", """
                {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""").then().statusCode(201);
        return last;
    }

    private static String window() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return "\"objectionsFrom\":\"%1$s\",\"objectionsUntil\":\"%1$s\",\"answersUntil\":\"%1$s\"".formatted(today);
    }

    private static void publish(String evaluation, String body) {
        CasnApi.as("panselnas")
                .post("/v1/evaluations/" + evaluation + "/publication", body)
                .then()
                .statusCode(201);
    }
}
