package id.talenta.talent.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.talent.mapping.rules.RuleSetFile;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AppraisalRulesTest {

    private static final String FILE = "talent-appraisal-2022";

    private final AppraisalRules rules =
            RuleSetFile.payload(FILE, payload -> {}).appraisal();

    @ParameterizedTest
    @CsvSource({
        "DI_ATAS,  DI_ATAS,  SANGAT_BAIK",
        "DI_ATAS,  SESUAI,   BAIK",
        "DI_ATAS,  DI_BAWAH, KURANG",
        "SESUAI,   DI_ATAS,  BAIK",
        "SESUAI,   SESUAI,   BAIK",
        "SESUAI,   DI_BAWAH, KURANG",
        "DI_BAWAH, DI_ATAS,  BUTUH_PERBAIKAN",
        "DI_BAWAH, SESUAI,   BUTUH_PERBAIKAN",
        "DI_BAWAH, DI_BAWAH, SANGAT_KURANG"
    })
    void theTableOfPermenpanrb62022(WorkRating result, WorkRating behaviour, Predicate predicate) {
        assertThat(rules.predicate(result, behaviour)).isEqualTo(predicate);
        assertThat(rules.decide(result, behaviour)).isEqualTo(new AppraisalReason(result, behaviour, predicate));
    }

    @Test
    void theReasonIsASentenceInBothLanguages() {
        AppraisalReason reason = rules.decide(WorkRating.DI_BAWAH, WorkRating.SESUAI);
        assertThat(reason.text().id())
                .isEqualTo(
                        "Hasil kerja di bawah ekspektasi dengan perilaku kerja sesuai ekspektasi menghasilkan predikat"
                                + " kinerja Butuh Perbaikan.");
        assertThat(reason.text().en())
                .isEqualTo("A work result below expectation with behaviour as expected gives the performance predicate"
                        + " Butuh Perbaikan (needs improvement).");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTables")
    void aWrongTableIsRefusedByThePlace(String message, Consumer<ObjectNode> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.payload(FILE, change))
                .withMessageStartingWith(message);
    }

    private static Stream<Arguments> wrongTables() {
        return Stream.of(
                wrong("payload.kind: is missing", payload -> payload.remove("kind")),
                wrong("payload.appraisal: is missing", payload -> payload.remove("appraisal")),
                wrong(
                        "payload.appraisal.table: lacks DI_BAWAH with SESUAI",
                        payload -> table(payload).remove(7)),
                wrong(
                        "payload.appraisal.table: must not be empty",
                        payload -> table(payload).removeAll()),
                wrong(
                        "payload.appraisal.table[3].result: is missing",
                        payload -> row(payload, 3).remove("result")),
                wrong(
                        "payload.appraisal.table[1]: repeats DI_ATAS with DI_ATAS",
                        payload -> row(payload, 1).put("behaviour", "DI_ATAS")),
                wrong(
                        "payload.appraisal.table[1].predicate: is out of order",
                        payload -> row(payload, 0).put("predicate", "KURANG")),
                wrong(
                        "payload.appraisal.table[8].predicate: is out of order",
                        payload -> row(payload, 8).put("predicate", "BAIK")));
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode table(ObjectNode payload) {
        return ((ObjectNode) payload.get("appraisal")).withArray("table");
    }

    private static ObjectNode row(ObjectNode payload, int index) {
        return (ObjectNode) table(payload).get(index);
    }

    private static Arguments wrong(String message, Consumer<ObjectNode> change) {
        return Arguments.of(message, change);
    }
}
