package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.Csv;
import java.time.LocalDate;

/** Everything that Kota Probolinggo has and that another agency's client may try to reach. */
final class AgencyScopeWorld {

    static final String AGENCY = "35.74";
    static final String OUTCOME = "{\"outcome\":\"WITHDRAWN\",\"reason\":\"Surat pengunduran diri\"}";

    private final Client bkn;
    private final Selection selection;
    private final String importPath;
    private final String published;
    private final String finals;
    private final String meeting;
    private final String commitment;

    AgencyScopeWorld(RunningSuite suite) {
        bkn = Client.of(suite, "bkn");
        selection = Selection.of(bkn, AGENCY, 600).withSkb();
        importPath =
                Import.send(bkn, selection.path(), "formations", formations()).path();
        published = selection.evaluate("SKD");
        Answer done = Client.of(suite, "panselnas").post(published + "/publication", "{}");
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        finals = selection.evaluate("FINAL");
        Answer left = bkn.post(outcomePath(), OUTCOME);
        assertThat(left.status()).as(left.text()).isEqualTo(201);
        meeting = first("/v1/meetings");
        commitment = first("/v1/regions/" + AGENCY + "/commitments");
    }

    /** The same once more: a job that changes nothing, which is as good as any to look for. */
    String formations() {
        return Csv.formations(selection.people().formations());
    }

    String formationCode() {
        return selection.people().formations().get(0).code();
    }

    Client bkn() {
        return bkn;
    }

    Selection selection() {
        return selection;
    }

    String id() {
        return selection.path().substring(selection.path().lastIndexOf('/') + 1);
    }

    String importPath() {
        return importPath;
    }

    /** An SKD evaluation that everybody may know of. */
    String published() {
        return published;
    }

    String finals() {
        return finals;
    }

    String meeting() {
        return meeting;
    }

    String commitment() {
        return commitment;
    }

    String participantNumber() {
        return selection.skb().keySet().iterator().next();
    }

    /** Of somebody who left after the final evaluation. */
    String outcomePath() {
        String left = selection.skb().keySet().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        return selection.path() + "/participants/" + left + "/outcome";
    }

    LocalDate birthDate() {
        return selection.people().applicants().stream()
                .filter(one -> one.participantNumber().equals(participantNumber()))
                .findFirst()
                .orElseThrow()
                .birthDate();
    }

    private String first(String list) {
        JsonNode page = bkn.get(list).json();
        assertThat(page.path("data")).as("at least one of %s", list).isNotEmpty();
        return list + "/" + page.at("/data/0/id").asText();
    }
}
