package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.DocumentPage;
import id.talenta.casn.evaluation.rules.PppkFile;
import id.talenta.platform.data.csv.CanonicalCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/casn-files.md} names the columns that the files have, whatever of the selection and its rules adds some. */
class FilesPageColumnsTest {

    private static final DocumentPage PAGE = new DocumentPage("casn-files.md");
    private static final String ALWAYS = "always";
    private static final List<String> PARTS = List.of("outcomes", "chain", "special posts", "kept scores", "SKB tests");

    @ParameterizedTest
    @EnumSource(Stage.class)
    void ofCpns(Stage stage) throws IOException {
        for (int combination = 0; combination < 1 << PARTS.size(); combination++) {
            Set<String> there = there(combination);
            if (stage == Stage.SKD && (there.contains("chain") || there.contains("SKB tests"))) {
                continue;
            }
            EvaluationFile.Layout layout = new EvaluationFile.Layout(
                    stage,
                    there.contains("outcomes"),
                    there.contains("chain"),
                    there.contains("special posts"),
                    there.contains("kept scores"),
                    there.contains("SKB tests"));
            assertThat(columns("columns-cpns-input", stage, there))
                    .isEqualTo(written(csv -> EvaluationFile.inputHeader(csv, layout)));
            assertThat(columns("columns-cpns-results", stage, there))
                    .isEqualTo(written(csv -> EvaluationFile.resultHeader(csv, layout)));
        }
    }

    @Test
    void ofPppk() throws IOException {
        for (boolean outcomes : List.of(false, true)) {
            PppkFiles files = new PppkFiles(outcomes ? PppkFile.latest(2021) : PppkFile.of(2021));
            Set<String> there = outcomes ? Set.of(ALWAYS, "outcomes") : Set.of(ALWAYS);
            assertThat(columns("columns-pppk-input", Stage.FINAL, there)).isEqualTo(written(files::inputHeader));
            assertThat(columns("columns-pppk-results", Stage.FINAL, there)).isEqualTo(written(files::resultHeader));
        }
    }

    private static Set<String> there(int combination) {
        Set<String> there = new HashSet<>(Set.of(ALWAYS));
        for (int i = 0; i < PARTS.size(); i++) {
            if ((combination & 1 << i) != 0) {
                there.add(PARTS.get(i));
            }
        }
        return there;
    }

    private static String columns(String table, Stage stage, Set<String> there) {
        return PAGE.table(table).stream()
                .filter(row ->
                        List.of("both", stage.name()).contains(row.get("stage")) && there.contains(row.get("when")))
                .map(row -> row.get("column"))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private interface Header {
        void write(CanonicalCsv csv) throws IOException;
    }

    private static String written(Header header) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalCsv csv = new CanonicalCsv(out);
        header.write(csv);
        csv.digest();
        return out.toString(StandardCharsets.UTF_8);
    }
}
