package id.talenta.platform.data.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetsTest {

    private static final List<String> SHIPPED = List.of("rules/sample-2024.v1.json");

    @TempDir
    Path directory;

    private RuleSets<Sample.Payload> load() {
        return RuleSets.load(new RuleSetReader<>(Sample.Payload.class), SHIPPED, Optional.of(directory));
    }

    private void lay(String file, int version, String from, String to) throws IOException {
        Files.writeString(directory.resolve(file), Sample.with(document -> {
            document.put("version", version);
            document.put("effectiveFrom", from);
            document.put("effectiveTo", to);
        }));
    }

    @Test
    void whatIsShippedIsThere() {
        RuleSets<Sample.Payload> shipped =
                RuleSets.load(new RuleSetReader<>(Sample.Payload.class), SHIPPED, Optional.empty());
        assertThat(shipped.all()).extracting(RuleSet::version).containsExactly(1);
        assertThat(shipped.find("sample-2024", 1)).isPresent();
        assertThat(shipped.find("sample-2024", 2)).isEmpty();
        assertThat(shipped.find("other", 1)).isEmpty();
    }

    @Test
    void anOperatorsFilesComeOnTop() throws IOException {
        lay("b.json", 3, "2024-06-01", "2024-06-30");
        lay("a.json", 2, "2025-01-01", null);
        Files.writeString(directory.resolve("README.txt"), "not a rule set");
        assertThat(load().all()).extracting(RuleSet::version).containsExactly(1, 2, 3);
    }

    @Test
    void theHighestVersionInEffectDecides() throws IOException {
        lay("b.json", 3, "2024-06-01", "2024-06-30");
        lay("a.json", 2, "2025-01-01", null);
        RuleSets<Sample.Payload> all = load();
        assertThat(versionOn(all, "2023-12-31")).isEmpty();
        assertThat(versionOn(all, "2024-05-31")).contains(1);
        assertThat(versionOn(all, "2024-06-01")).contains(3);
        assertThat(versionOn(all, "2024-07-01")).contains(1);
        assertThat(versionOn(all, "2030-01-01")).contains(2);
        assertThat(all.effectiveOn("other", LocalDate.of(2024, 6, 1))).isEmpty();
    }

    private static Optional<Integer> versionOn(RuleSets<Sample.Payload> all, String day) {
        return all.effectiveOn("sample-2024", LocalDate.parse(day)).map(RuleSet::version);
    }

    @Test
    void oneVersionIsThereOnce() throws IOException {
        lay("again.json", 1, "2025-01-01", null);
        assertThatThrownBy(this::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample-2024 version 1");
    }

    @Test
    void whatCannotBeUsedIsNamed() throws IOException {
        Files.writeString(directory.resolve("spoiled.json"), "{}");
        assertThatThrownBy(this::load).hasMessageContaining("spoiled.json");
        assertThatThrownBy(() -> RuleSets.load(
                        new RuleSetReader<>(Sample.Payload.class), List.of("rules/none.json"), Optional.empty()))
                .hasMessageContaining("rules/none.json");
    }
}
