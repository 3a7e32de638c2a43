package id.talenta.casn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that the contract shows, since their schema names no fields, are the shipped ones. */
class ExamplePayloadTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"cpns2024, cpns-2024.v3", "pppk2024, pppk-2024.v2"})
    void theRulesThatAreShownAreTheShippedOnes(String example, String file) throws IOException {
        JsonNode shown =
                read("/contract/examples/getSelectionRuleSet.json").at("/responses/200/" + example + "/value/payload");
        JsonNode shipped = read("/rules/" + file + ".json").get("payload");
        assertThat(shown.isObject()).isTrue();
        assertThat(shown.equals(ExamplePayloadTest::compared, shipped)).isTrue();
    }

    /** A number may be written in another way. */
    private static int compared(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        return (numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other)) ? 0 : 1;
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = ExamplePayloadTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        }
    }
}
