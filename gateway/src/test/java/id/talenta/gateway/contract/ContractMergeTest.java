package id.talenta.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractMergeTest {

    private static final String COMMON =
            "'openapi':'3.1.0','info':{'title':'Talenta: T','version':'1','description':'D'},"
                    + "'servers':[{'url':'https://api.talenta.example'},{'url':'https://localhost:8443'}]";

    @Test
    void pathsTagsComponentsAndProblemsAreUnited() {
        JsonNode merged = merge(
                document(
                        "'/v1/as':{'get':{'operationId':'a','x':{'$ref':'#/components/schemas/A'}}}",
                        "'A':{'type':'string'}",
                        "'p':{'status':409}"),
                document(
                        "'/v1/bs':{'get':{'operationId':'b','x':{'$ref':'#/components/schemas/B'}}}",
                        "'B':{'type':'string'}",
                        "'q':{'status':409}"));
        assertThat(merged.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("/v1/as", "/v1/bs");
        assertThat(merged.at("/paths/~1v1~1as/x-service").asText()).isEqualTo("one");
        assertThat(merged.at("/paths/~1v1~1bs/x-service").asText()).isEqualTo("two");
        assertThat(merged.at("/components/schemas").size()).isEqualTo(2);
        assertThat(merged.path("x-problems").size()).isEqualTo(2);
        assertThat(merged.path("servers").size()).isEqualTo(1);
        assertThat(merged.at("/info/description").asText()).contains("**T**: D");
    }

    @Test
    void whatBothSayAlikeIsThereOnce() {
        String shared = "'A':{'type':'string'}";
        JsonNode merged = merge(
                document(
                        "'/v1/as':{'get':{'operationId':'a','x':{'$ref':'#/components/schemas/A'}}}",
                        shared,
                        "'p':{'status':409}"),
                document("'/v1/bs':{'get':{'operationId':'b'}}", shared, "'p':{'status':409}"));
        assertThat(merged.at("/components/schemas").size()).isEqualTo(1);
    }

    @Test
    void aSchemaThatDiffersIsRefused() {
        refused(
                document("'/v1/as':{}", "'A':{'maxLength':1}", ""),
                document("'/v1/bs':{}", "'A':{'maxLength':2}", ""),
                "schemas A differs between one and two");
    }

    @Test
    void aProblemThatDiffersIsRefused() {
        refused(
                document("'/v1/as':{}", "", "'p':{'status':409}"),
                document("'/v1/bs':{}", "", "'p':{'status':422}"),
                "problem p differs between one and two");
    }

    @Test
    void anOperationIdThatIsThereTwiceIsRefused() {
        refused(
                document("'/v1/as':{'get':{'operationId':'a'}}", "", ""),
                document("'/v1/bs':{'get':{'operationId':'a'}}", "", ""),
                "operationId a is at /v1/as and at /v1/bs");
    }

    @Test
    void aFirstSegmentWithTwoOwnersIsRefused() {
        refused(
                document("'/v1/as/x':{}", "", ""),
                document("'/v1/as/y':{}", "", ""),
                "/v1/as belongs to one and to two");
    }

    @Test
    void ofWhatEveryServiceHasAShareTheSecondSegmentTellsTheOwner() {
        merge(document("'/v1/audit/one/entries':{}", "", ""), document("'/v1/audit/two/entries':{}", "", ""));
        refused(
                document("'/v1/audit/one/entries':{}", "", ""),
                document("'/v1/audit/one/others':{}", "", ""),
                "/v1/audit/one belongs to one and to two");
    }

    @Test
    void componentsThatNothingRefersToAreLeftOut() {
        JsonNode merged = merge(
                document(
                        "'/v1/as':{'get':{'operationId':'a','x':{'$ref':'#/components/schemas/A'}}}",
                        "'A':{'y':{'$ref':'#/components/schemas/B'}},'B':{},'C':{'y':{'$ref':'#/components/schemas/D'}},'D':{}",
                        ""),
                document("'/v1/bs':{}", "", ""));
        assertThat(merged.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("A", "B");
    }

    @Test
    void aSchemaIsRenamedWithAllThatReferToIt() {
        JsonNode one = document(
                "'/v1/as':{'get':{'operationId':'a','x':{'$ref':'#/components/schemas/A'}}}",
                "'A':{'type':'string'}",
                "");
        SchemaNames.change(one, Map.of("A", "TheirA"));
        assertThat(one.at("/components/schemas/TheirA/type").asText()).isEqualTo("string");
        assertThat(one.at("/paths/~1v1~1as/get/x/$ref").asText()).isEqualTo("#/components/schemas/TheirA");
        assertThatThrownBy(() -> SchemaNames.change(one, Map.of("A", "B"))).hasMessageContaining("Cannot rename");
    }

    @Test
    void patternsHoldForTheWholeText() {
        JsonNode merged = merge(
                document(
                        "'/v1/as':{'get':{'operationId':'a','x':{'$ref':'#/components/schemas/A','type':'string'}}}",
                        "'A':{'type':'string','pattern':'a|[^\\\\p{Cntrl}]','maxLength':9}",
                        ""),
                document("'/v1/bs':{}", "", ""));
        assertThat(merged.at("/components/schemas/A/pattern").asText()).isEqualTo("^(?:a|[^\\u0000-\\u001F\\u007F])$");
        assertThat(merged.at("/paths/~1v1~1as/get/x").size()).isEqualTo(1);
    }

    private static void refused(JsonNode one, JsonNode two, String because) {
        assertThatThrownBy(() -> merge(one, two)).hasMessageContaining(because);
    }

    private static JsonNode merge(JsonNode one, JsonNode two) {
        return new ContractMerge(Map.of("one", one, "two", two)).merge();
    }

    private static JsonNode document(String paths, String schemas, String problems) {
        String text = "{" + COMMON + ",'paths':{" + paths + "},'components':{'schemas':{" + schemas
                + "}},'x-problems':{" + problems + "}}";
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
