package id.talenta.casn.objection;

import id.talenta.casn.CasnApi;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;

/** What the tests of objections do over and over: publish, object, answer. */
final class Objecting {

    static final String REASONING = "Lembar nilai tertukar dengan peserta lain; berita acara BA-17.";
    static final String SKB_95 = ",\"correction\":{\"skb\":{\"present\":true,\"score\":95,\"eliminated\":false}}";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi agency = CasnApi.as("bkpsdm-3574");
    private final CasnApi panselnas = CasnApi.as("panselnas");

    Response latest(String selection) {
        return bkn.get("/v1/selections/" + selection + "/publications");
    }

    String evaluatedWithItsTieDecided(String selection) {
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + evaluation + "/decisions", """
            {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}\
            """).then().statusCode(201);
        return evaluation;
    }

    Response publish(String evaluation, String body) {
        String path = "/v1/evaluations/" + evaluation + "/publication";
        return body.isEmpty() ? panselnas.request().post(path) : panselnas.post(path, body);
    }

    static String dates(LocalDate from, LocalDate until, LocalDate answers) {
        return "{\"objectionsFrom\":\"%s\",\"objectionsUntil\":\"%s\",\"answersUntil\":\"%s\"}"
                .formatted(from, until, answers);
    }

    Response file(String selection, String stage, String participant) {
        return agency.post("/v1/objections", """
            {"selection":"%s","stage":"%s","participantNumber":"%s","grounds":"Nilai SKB tidak sama dengan nilai pada layar.",
             "evidence":"Berkas 17/2024"}\
            """.formatted(selection, stage, participant));
    }

    /** Files an objection, and gives its id. */
    String filed(String selection, String stage, String participant) {
        return file(selection, stage, participant)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The rejected rows of an import: line, column and code. */
    List<String> rejections(String selection, JsonPath of) {
        return bkn.get("/v1/selections/" + selection + "/imports/" + of.getString("id") + "/rejections")
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("^(\\d+,\\w+,[\\w-]+),.*", "$1"))
                .toList();
    }

    Response answer(String objection, boolean accepted, String more) {
        return bkn.post(
                "/v1/objections/" + objection + "/answer",
                "{\"accepted\":" + accepted + ",\"reasoning\":\"" + REASONING + "\"" + more + "}");
    }
}
