package id.talenta.platform.data.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetReaderTest {

    @Test
    void aDocumentIsReadWhole() throws IOException {
        RuleSet<Sample.Payload> ruleSet = Sample.read("sample.json", Sample.TEXT);
        assertThat(ruleSet.code()).isEqualTo("sample-2024");
        assertThat(ruleSet.version()).isEqualTo(1);
        assertThat(ruleSet.title()).isEqualTo(new RuleSet.Title("Contoh", "Sample"));
        assertThat(ruleSet.legalBasis()).containsExactly("KepmenPANRB 321/2024");
        assertThat(ruleSet.confidence()).isEqualTo(RuleSet.Confidence.HIGH);
        assertThat(ruleSet.verified()).isTrue();
        assertThat(ruleSet.notes()).isEmpty();
        assertThat(ruleSet.payload().least()).isEqualTo(65);
        assertThat(ruleSet.payload().weight()).isEqualByComparingTo("0.40");
        assertThat(ruleSet.document().get("payload").get("least").asInt()).isEqualTo(65);
    }

    @Test
    void itsDaysOfEffectIncludeBothEnds() throws IOException {
        RuleSet<Sample.Payload> ruleSet = Sample.read("sample.json", Sample.TEXT);
        assertThat(ruleSet.isEffectiveOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(ruleSet.isEffectiveOn(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(ruleSet.isEffectiveOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(ruleSet.isEffectiveOn(LocalDate.of(2025, 1, 1))).isFalse();
        RuleSet<Sample.Payload> open =
                Sample.read("sample.json", Sample.with(document -> document.remove("effectiveTo")));
        assertThat(open.isEffectiveOn(LocalDate.of(2199, 1, 1))).isTrue();
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                of("code", document -> document.remove("code")),
                of("code", document -> document.put("code", "Sample 2024")),
                of("version", document -> document.remove("version")),
                of("version", document -> document.put("version", 0)),
                of("version", document -> document.put("version", "1")),
                of("title", document -> document.remove("title")),
                of("title", document -> document.putObject("title").put("id", "a")),
                of("legalBasis", document -> document.remove("legalBasis")),
                of("legalBasis", document -> document.putArray("legalBasis")),
                of("legalBasis", document -> document.putArray("legalBasis").addNull()),
                of("effectiveFrom", document -> document.remove("effectiveFrom")),
                of("effectiveFrom", document -> document.put("effectiveFrom", "2024-02-30")),
                of("effectiveTo", document -> document.put("effectiveTo", "2023-12-31")),
                of("sourceUrl", document -> document.remove("sourceUrl")),
                of("sourceUrl", document -> document.putArray("sourceUrl")),
                of("confidence", document -> document.remove("confidence")),
                of("confidence", document -> document.put("confidence", "CERTAIN")),
                of("verified", document -> document.remove("verified")),
                of("verified", document -> document.put("confidence", "LOW")),
                of("notes", document -> document.putArray("notes").addNull()),
                of("payload", document -> document.remove("payload")),
                of("payload", document -> document.putArray("payload")),
                of("sise", document -> document.put("sise", 1)),
                of("most", document -> payload(document).put("most", 1)),
                of("least", document -> payload(document).put("least", "65")),
                of("least", document -> payload(document).remove("least")),
                of("least is below 0", document -> payload(document).put("least", -1)));
    }

    private static Arguments of(String place, Consumer<ObjectNode> change) {
        return Arguments.of(place, Sample.with(change));
    }

    private static ObjectNode payload(ObjectNode document) {
        return (ObjectNode) document.get("payload");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("spoiled")
    void whatIsWrongIsNamedWithFileAndPlace(String place, String text) {
        assertThatThrownBy(() -> Sample.read("spoiled.json", text))
                .isInstanceOf(RuleSetReader.InvalidRuleSet.class)
                .hasMessageContaining("spoiled.json")
                .hasMessageContaining(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "3", "{\"code\":\"a\",\"code\":\"b\"}", "{} {}"})
    void whatIsNoDocumentIsRefused(String text) {
        assertThatThrownBy(() -> Sample.read("none.json", text))
                .isInstanceOf(RuleSetReader.InvalidRuleSet.class)
                .hasMessageContaining("none.json");
    }

    @Test
    void theDigestIsOfTheContentNotOfItsLayout() throws IOException {
        String digest = Sample.read("a", Sample.TEXT).digest();
        String other = """
                {"verified":true,"confidence":"HIGH","payload":{"weight":0.40,"least":65},
                 "sourceUrl":["https://example.org/321"],"title":{"en":"Sample","id":"Contoh"},
                 "effectiveTo":"2024-12-31","effectiveFrom":"2024-01-01",
                 "legalBasis":["KepmenPANRB 321/2024"],"version":1,"code":"sample-2024"}
                """;
        assertThat(Sample.read("b", other).digest()).isEqualTo(digest).matches("[0-9a-f]{64}");
        List<String> changed = List.of(
                Sample.TEXT.replace("65", "66"),
                Sample.TEXT.replace("Sample", "sample"),
                Sample.TEXT.replace("\"version\": 1", "\"version\": 2"),
                Sample.TEXT.replace("0.40", "0.41"));
        for (String text : changed) {
            assertThat(Sample.read("c", text).digest()).isNotEqualTo(digest);
        }
    }
}
