package id.talenta.casn.contract;

import id.talenta.casn.CasnApi;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;

/** Who acts in the story, and what its chapters do over and over. */
final class Story {

    static final String CPNS = id(1);
    static final String PPPK = id(2);

    final CasnApi bkn = CasnApi.as("bkn");
    final CasnApi panselnas = CasnApi.as("panselnas");
    final CasnApi agency =
            CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:write", "pii:read", "pii:sensitive");
    final ExampleBook book = new ExampleBook();

    /** As the examples have it. */
    static String id(int number) {
        return "0190a1b2-0000-7000-8000-%012d".formatted(number);
    }

    static String number(int participant) {
        return "243501740000000" + participant;
    }

    void on(String day) {
        book.clock.on(day);
    }

    Response send(CasnApi as, String operation, String example, String request) {
        return book.send(as, operation, example, request);
    }

    Response ask(String operation, String example, String summary, String path) {
        return book.ask(bkn, operation, example, summary, "GET " + path);
    }

    /** Remembers the id of what was answered as the examples call it. */
    void learn(int number, Response answer) {
        if (answer.path("id") != null) {
            book.clock.learn(id(number), answer.path("id"));
        }
    }

    /** Imports an example's file, and waits until it has ended. */
    void imported(String selection, String example, String kind, int id) {
        Response queued = send(bkn, "importCsv", example, "POST /v1/selections/" + selection + "/imports?kind=" + kind);
        learn(id, queued);
        ended(queued);
    }

    /** Evaluates, waits, and gives the path. */
    String evaluated(String selection, String example, int id) {
        Response queued = send(bkn, "evaluateSelection", example, "POST /v1/selections/" + selection + "/evaluations");
        learn(id, queued);
        ended(queued);
        return "/v1/evaluations/" + id(id);
    }

    void ended(Response queued) {
        if (queued.header("Location") != null) {
            JsonPath ended = bkn.ended(queued.header("Location"));
            if (!"COMPLETED".equals(ended.getString("state"))) {
                book.faults().add(queued.header("Location") + " has not completed: " + ended.prettify());
            }
        }
    }
}
