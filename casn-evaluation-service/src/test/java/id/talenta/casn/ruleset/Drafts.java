package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.CasnApi;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Drafts of rule sets as BKN writes and Panselnas publishes them. */
final class Drafts {

    static final String PATH = "/v1/selection-rule-sets";
    private static final JsonMapper JSON = new JsonMapper();

    private Drafts() {}

    static CasnApi bkn() {
        return CasnApi.as("bkn");
    }

    static CasnApi panselnas() {
        return CasnApi.as("panselnas");
    }

    static Response begin(ObjectNode document) {
        return begin(document.toString());
    }

    static Response begin(String document) {
        return bkn().post(PATH, document);
    }

    static Response put(String path, String ifMatch, ObjectNode document) {
        var request = bkn().request().contentType("application/json").body(document.toString());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    static Response publish(String code, int version, String ifMatch) {
        var request = panselnas().request();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(PATH + "/" + code + "/versions/" + version + "/publication");
    }

    static String selection(int year) {
        return "{\"kind\":\"CPNS\",\"year\":" + year + ",\"agency\":\"35.74\",\"name\":\"Sintetis\"}";
    }

    static ObjectNode document(String code, int version, int year) {
        return document(code, version, year, rules -> {});
    }

    /** The rules of 2024 under another name; in effect since 2024, so that today is one of its days. */
    static ObjectNode document(String code, int version, int year, Consumer<ObjectNode> change) {
        try (InputStream file = Drafts.class.getResourceAsStream("/rules/cpns-2024.v1.json")) {
            ObjectNode document = (ObjectNode) JSON.readTree(file);
            document.put("code", code).put("version", version);
            ObjectNode rules = (ObjectNode) document.get("payload");
            rules.put("year", year);
            change.accept(rules);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode grade(ObjectNode rules) {
        return (ObjectNode) rules.at("/skd/passingGrades/0/perTest");
    }
}
