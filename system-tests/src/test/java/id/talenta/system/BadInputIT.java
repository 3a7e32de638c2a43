package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.Applicant;
import id.talenta.demo.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong input is told what and where, without the values of a person, and changes nothing. */
class BadInputIT {

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final Client BKN = Client.of(SUITE, "bkn");
    private static final Selection WITH_PARTICIPANTS =
            Selection.of(BKN, "35.74", 120).withParticipants();
    private static final Selection WITH_FORMATIONS =
            Selection.of(BKN, "35.74", 20).withFormations();

    private static final String HEADER = "participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa";
    private static final String ROW =
            "24357400000099999,3574014402010001,Sintetis Rahasia,2001-02-04,F,3574-24-001,S-1 ILMU PEMERINTAHAN,3.50";

    static Stream<Arguments> json() {
        String good = "\"kind\":\"CPNS\",\"year\":2024,\"agency\":\"35.74\",\"name\":\"x\"";
        return Stream.of(
                arguments("bad JSON", "/v1/selections", "{" + good, 400, "malformed-json", "line"),
                arguments("no JSON at all", "/v1/selections", "rahasia", 400, "malformed-json", "line"),
                arguments("two values", "/v1/selections", "{" + good + "}{}", 400, "malformed-json", "line"),
                arguments("empty body", "/v1/selections", "", 400, null, null),
                arguments("an array", "/v1/selections", "[]", 400, null, null),
                arguments(
                        "unknown field",
                        "/v1/selections",
                        "{" + good + ",\"colour\":\"rahasia\"}",
                        400,
                        "invalid-request",
                        "/colour"),
                arguments(
                        "wrong type",
                        "/v1/selections",
                        "{" + good.replace("2024", "\"rahasia\"") + "}",
                        400,
                        "invalid-request",
                        "/year"),
                arguments(
                        "fraction",
                        "/v1/selections",
                        "{" + good.replace("2024", "2024.5") + "}",
                        400,
                        "invalid-request",
                        "/year"),
                arguments(
                        "missing field",
                        "/v1/selections",
                        "{" + good.replace(",\"agency\":\"35.74\"", "") + "}",
                        400,
                        "invalid-request",
                        "/agency"),
                arguments(
                        "not one of",
                        "/v1/selections",
                        "{" + good.replace("CPNS", "RAHASIA") + "}",
                        400,
                        "invalid-request",
                        "/kind"),
                arguments(
                        "no agency code",
                        "/v1/selections",
                        "{" + good.replace("35.74", "rahasia") + "}",
                        400,
                        "invalid-request",
                        "/agency"),
                arguments(
                        "too long",
                        "/v1/selections",
                        "{" + good.replace("\"x\"", "\"" + "x".repeat(5000) + "\"") + "}",
                        400,
                        "invalid-request",
                        "/name"),
                arguments(
                        "impossible date",
                        "/v1/meetings",
                        "{\"date\":\"2025-02-30\"}",
                        400,
                        "invalid-request",
                        "/date"),
                arguments(
                        "unknown stage",
                        WITH_PARTICIPANTS.path() + "/evaluations",
                        "{\"stage\":\"RAHASIA\"}",
                        400,
                        "invalid-request",
                        "/stage"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("json")
    void aWrongJsonBodyIsToldWhere(String what, String path, String body, int status, String code, String where) {
        String before = BKN.get("/v1/selections?limit=200").text();
        Answer answer = BKN.post(path, body);
        JsonNode problem = answer.problem(status);
        if (code != null) {
            assertThat(problem.path("code").asText()).as(answer.text()).isEqualTo(code);
            assertThat(answer.text()).contains(where);
        }
        assertThat(answer.text()).doesNotContainIgnoringCase("rahasia");
        assertThat(BKN.get("/v1/selections?limit=200").text()).isEqualTo(before);
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("/v1/regions?colour=rahasia", "colour"),
                arguments("/v1/regions?limit=rahasia", "limit"),
                arguments("/v1/regions?limit=201", "limit"),
                arguments("/v1/regions?limit=0", "limit"),
                arguments("/v1/regions?limit=1&limit=2", "limit"),
                arguments("/v1/selections?limit=201", "limit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void aWrongParameterIsNamed(String path, String parameter) {
        Answer answer = BKN.get(path);
        assertThat(answer.problem(400).path("errors").get(0).path("parameter").asText())
                .isEqualTo(parameter);
        assertThat(answer.text()).doesNotContain("rahasia");
    }

    @Test
    void aSpoiledCursorIsRefused() {
        assertThat(BKN.get("/v1/regions?cursor=rahasia")
                        .problem(400)
                        .path("code")
                        .asText())
                .isEqualTo("invalid-cursor");
    }

    @Test
    void anImportOfNoKnownKindIsRefused() {
        Answer unknown =
                BKN.postCsv(WITH_FORMATIONS.path() + "/imports?kind=rahasia", HEADER.getBytes(StandardCharsets.UTF_8));
        assertThat(unknown.problem(400).toString())
                .contains("\"parameter\":\"kind\"")
                .doesNotContain("rahasia");
        BKN.postCsv(WITH_FORMATIONS.path() + "/imports", HEADER.getBytes(StandardCharsets.UTF_8))
                .problem(400);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        BKN.call("POST", "/v1/selections", "{}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml")
                .problem(415);
    }

    static Stream<Arguments> participants() {
        return Stream.of(
                arguments(
                        "missing column",
                        HEADER.replace(",nik", "") + "\n" + ROW.replace(",3574014402010001", ""),
                        "nik"),
                arguments("unknown column", HEADER + ",shoe\n" + ROW + ",42", "shoe"),
                arguments("repeated column", HEADER + ",nik\n" + ROW + ",3574014402010001", "nik"),
                arguments("nothing at all", "", ""),
                arguments("too few fields", file("24357400000099999,3574014402010001"), "2"),
                arguments("open quote", file(ROW.replace("Sintetis", "\"Sintetis")), "2"),
                arguments("nik of another birth date", file(ROW.replace("2001-02-04", "2001-02-05")), "nik"),
                arguments("nik of the other sex", file(ROW.replace(",F,", ",M,")), "nik"),
                arguments("nik too short", file(ROW.replace("3574014402010001", "357401440201000")), "nik"),
                arguments("nik of serial 0000", file(ROW.replace("3574014402010001", "3574014402010000")), "nik"),
                arguments("impossible date", file(ROW.replace("2001-02-04", "2001-02-30")), "birthDate"),
                arguments("date of another form", file(ROW.replace("2001-02-04", "04-02-2001")), "birthDate"),
                arguments("unknown formation", file(ROW.replace("3574-24-001", "3574-24-999")), "formationCode"),
                arguments(
                        "qualification not asked for",
                        file(ROW.replace("S-1 ILMU PEMERINTAHAN", "S-1 HUKUM")),
                        "qualification"),
                arguments("no sex of ours", file(ROW.replace(",F,", ",P,")), "sex"),
                arguments("gpa beyond its scale", file(ROW.replace("3.50", "4.01")), "gpa"),
                arguments("gpa no number", file(ROW.replace("3.50", "3,50")), "2"),
                arguments("blank number", file(ROW.replace("24357400000099999", "")), "participantNumber"),
                arguments("duplicate row", file(ROW) + ROW + "\n", "3"),
                arguments(
                        "duplicate nik",
                        file(ROW) + ROW.replace("24357400000099999", "24357400000099998") + "\n",
                        "nik"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("participants")
    void wrongParticipantsAreToldWhereAndNobodyIsTaken(String what, String csv, String where) {
        refused(WITH_FORMATIONS, "participants", csv.getBytes(StandardCharsets.UTF_8), where);
    }

    @Test
    void anotherEncodingIsToldAsSuch() {
        byte[] latin = file(ROW.replace("Sintetis", "Sintétis")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(WITH_FORMATIONS, "participants", latin, "").said()).containsIgnoringCase("utf");
    }

    /** Strict means all or nothing: the good rows before and after the bad one are not taken either. */
    @Test
    void oneWrongRowAmongManyTakesNobody() {
        List<Applicant> people = WITH_FORMATIONS.people().applicants();
        String csv = Csv.participants(people) + ROW.replace(",F,", ",M,") + "\n";
        Import refused = refused(WITH_FORMATIONS, "participants", csv.getBytes(StandardCharsets.UTF_8), "nik");
        assertThat(refused.said()).contains(Integer.toString(people.size() + 2));
    }

    static Stream<Arguments> scores() {
        String number = WITH_PARTICIPANTS.people().applicants().get(0).participantNumber();
        String header = "participantNumber,present,twk,tiu,tkp\n";
        return Stream.of(
                arguments("score of somebody absent", header + number + ",false,65,80,166", "twk"),
                arguments("no score of somebody present", header + number + ",true,65,,166", "tiu"),
                arguments("score between steps", header + number + ",true,66,80,166", "twk"),
                arguments("score beyond the scale", header + number + ",true,155,80,166", "twk"),
                arguments("negative score", header + number + ",true,65,80,-1", "tkp"),
                arguments("score no number", header + number + ",true,rahasia,80,166", "twk"),
                arguments("presence neither true nor false", header + number + ",ya,65,80,166", "present"),
                arguments("somebody unknown", header + "99999999999999999,true,65,80,166", "participantNumber"),
                arguments("somebody twice", header + (number + ",true,65,80,166\n").repeat(2), "participantNumber"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scores")
    void wrongScoresAreToldWhere(String what, String csv, String where) {
        refused(WITH_PARTICIPANTS, "skd", csv.getBytes(StandardCharsets.UTF_8), where);
    }

    @Test
    void skbBeforeSkdIsRefused() {
        String number = WITH_PARTICIPANTS.people().applicants().get(0).participantNumber();
        String csv = "participantNumber,present,score,eliminated\n" + number + ",true,61.5,false\n";
        refused(WITH_PARTICIPANTS, "skb", csv.getBytes(StandardCharsets.UTF_8), "");
    }

    @Test
    void absenceIsNeverInferred() {
        String evaluation = WITH_PARTICIPANTS.startEvaluation("SKD");
        JsonNode job = Jobs.await(BKN, evaluation, Duration.ofSeconds(60));
        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(job.path("failure").toString())
                .contains(
                        Integer.toString(WITH_PARTICIPANTS.people().applicants().size()));
    }

    private static Import refused(Selection selection, String kind, byte[] csv, String where) {
        String before = BKN.get(selection.path() + "/participants?limit=200").text();
        Import ended = Import.send(BKN, selection.path(), kind, csv);
        assertThat(ended.state()).as(ended.said()).isIn("REFUSED", "FAILED");
        assertThat(ended.said()).contains(where);
        assertThat(ended.said())
                .doesNotContain("3574014402010001", "357401440201000", "Rahasia", "rahasia", "2001-02-0", "2001-02-30");
        assertThat(BKN.get(selection.path() + "/participants?limit=200").text()).isEqualTo(before);
        return ended;
    }

    private static String file(String row) {
        return HEADER + "\n" + row + "\n";
    }
}
