package id.talenta.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Holds the contract in the repository against what the services wrote when they were packaged, just before. */
class ContractIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of("src/main/resources/contract/openapi.json");
    private static final Path RELEASED = Path.of("src/test/resources/contract/released.json");
    private static final Map<String, String> MODULES =
            Map.of("region", "region-service", "casn", "casn-evaluation-service", "talent", "talent-service");

    /** Words that two services use for two things: in the one contract each has its own. */
    private static final Map<String, Map<String, String>> RENAMED =
            Map.of("region", Map.of("Participant", "MeetingParticipant", "Stage", "ProgrammeStage"));

    private static ObjectNode merged;

    @BeforeAll
    static void merge() throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            JsonNode document = read(Path.of("..", module.getValue(), "target", "openapi", "openapi.json"));
            SchemaNames.change(document, RENAMED.getOrDefault(module.getKey(), Map.of()));
            documents.put(module.getKey(), document);
        }
        merged = new ContractMerge(documents).merge();
        if (Boolean.getBoolean("contract.update")) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
            Files.writeString(COMMITTED, JSON.writer(printer).writeValueAsString(merged) + "\n");
        }
    }

    @Test
    void theCommittedContractIsTheServices() throws IOException {
        assertThat(read(COMMITTED).equals(merged))
                .as(
                        "The services' contracts have changed. Refresh the merged one, look at the difference and commit it:%n%n"
                                + "    mvn -pl gateway -am -Dcontract.update=true verify%n")
                .isTrue();
    }

    @Test
    void everySuccessHasABody() {
        assertThat(DescribedContract.successesWithoutSchema(merged)).isEmpty();
    }

    @Test
    void whatAReaderNeedsToUnderstandItIsThere() {
        assertThat(DescribedContract.accidentalNames(merged)).isEmpty();
        assertThat(DescribedContract.unexplainedValues(merged)).isEmpty();
        assertThat(DescribedContract.undescribedParameters(merged)).isEmpty();
        // a number, a truth value or a word: Java's Object would leave it open
        for (String of : List.of("value", "bound")) {
            assertThat(merged.at("/components/schemas/Reason/properties/" + of + "/type"))
                    .extracting(JsonNode::asText)
                    .containsExactly("number", "boolean", "string", "null");
        }
    }

    @Test
    void theSelectionOfCivilServantsIsShownByExamples() {
        assertThat(ContractExamples.missing(merged, "casn")).isEmpty();
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        assertThat(ContractExamples.faults(merged)).isEmpty();
    }

    @Test
    void personalDataIsMarked() {
        assertThat(personal("Participant", "nik")).isEqualTo("pii:read");
        assertThat(personal("Participant", "name")).isEqualTo("pii:read");
        assertThat(personal("Participant", "birthDate")).isEqualTo("pii:read");
        assertThat(personal("Participant", "gpa")).isEqualTo("pii:read");
        assertThat(personal("Participant", "affirmations")).isEqualTo("pii:sensitive");
        assertThat(personal("Appointment", "nip")).isEqualTo("pii:read");
        assertThat(personal("AppointmentRequest", "nip")).isEqualTo("pii:read");
        assertThat(personal("MoveRequest", "nip")).isEqualTo("pii:read");
        assertThat(personal("ResultLookupRequest", "nik")).isEqualTo("pii:read");
        assertThat(personal("Objection", "grounds")).isEqualTo("pii:read");
        assertThat(personal("ProbationRecordRequest", "fit")).isEqualTo("pii:sensitive");
        assertThat(personal("ProbationRecordRequest", "discipline")).isEqualTo("pii:sensitive");
        assertThat(personal("PppkScores", "technicalTest")).isEqualTo("pii:sensitive");
        assertThat(personal("Participant", "participantNumber")).isEmpty();
    }

    private static String personal(String schema, String property) {
        JsonNode described = merged.at("/components/schemas/" + schema + "/properties/" + property);
        assertThat(described.isMissingNode()).as(schema + "." + property).isFalse();
        return described.path("x-personal-data").asText();
    }

    @Test
    void everyPathCanBeRouted() {
        ContractReader reader = new ContractReader(merged);
        assertThat(reader.services()).isEqualTo(MODULES.keySet());
        reader.routes();
    }

    @Test
    @EnabledIf(value = "isReleased", disabledReason = "No contract has been released yet")
    void nothingThatWasReleasedIsBroken() throws IOException {
        assertThat(ContractCompatibility.breaks(read(RELEASED), merged)).isEmpty();
    }

    static boolean isReleased() {
        return Files.exists(RELEASED);
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }
}
