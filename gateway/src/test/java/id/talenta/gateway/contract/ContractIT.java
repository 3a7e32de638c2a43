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
