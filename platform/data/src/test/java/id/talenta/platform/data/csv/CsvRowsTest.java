package id.talenta.platform.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final List<String> COLUMNS = List.of("a", "b");

    @TempDir
    Path folder;

    private CsvRows open(byte[] bytes) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, bytes);
        return CsvRows.open(file, COLUMNS);
    }

    /** Each row as {@code line:a|b}, a malformed one as {@code line:code}. */
    private List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(byte[] bytes) throws IOException {
        List<String> found = new ArrayList<>();
        try (CsvRows rows = open(bytes)) {
            while (true) {
                try {
                    CsvRow row = rows.next();
                    if (row == null) {
                        return found;
                    }
                    found.add(row.line() + ":" + row.get("a") + "|" + row.get("b"));
                } catch (CsvRows.MalformedRow malformed) {
                    found.add(malformed.rejection().line() + ":"
                            + malformed.rejection().code());
                    if (malformed.isFatal()) {
                        return found;
                    }
                }
            }
        }
    }

    private List<String> refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> refused(byte[] bytes) {
        List<String> errors = new ArrayList<>();
        assertThatThrownBy(() -> open(bytes)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            for (InputError error : refused.errors()) {
                assertThat(error.line()).isEqualTo(1);
                errors.add(error.code() + (error.column() == null ? "" : " " + error.column()));
            }
        });
        return errors;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3,4\n",
                "a,b\n1,2\n3,4",
                "a,b\r\n1,2\r\n3,4\r\n",
                "a;b\n1;2\n3;4\n",
                "\uFEFFa,b\n1,2\n3,4\n",
                "\uFEFF\"a\";\"b\"\r\n\"1\";\"2\"\r\n3;4",
                " a , b \n 1 , 2\n3,4 \n"
            })
    void theSameRowsInManyForms(String text) throws IOException {
        assertThat(read(text)).containsExactly("2:1|2", "3:3|4");
    }

    @Test
    void columnsComeInAnyOrder() throws IOException {
        assertThat(read("b,a\n1,2\n")).containsExactly("2:2|1");
    }

    @Test
    void theHeaderDecidesOnTheSeparator() throws IOException {
        assertThat(read("a;b\n\"1,5\";2,5\n")).containsExactly("2:1,5|2,5");
        assertThat(read("a,b\n1;2,3\n")).containsExactly("2:1;2|3");
    }

    @Test
    void quotesHoldWhatTheyHold() throws IOException {
        assertThat(read("a,b\n\"x,\"\"y\"\"\",\"\"\n")).containsExactly("2:x,\"y\"|");
        assertThat(read("a,b\n\"x\ny\",1\nz,2\n")).containsExactly("2:x\ny|1", "4:z|2");
        assertThat(read("a,b\n\"x\r\n\r\ny\",1\r\nz\r\n")).containsExactly("2:x\r\n\r\ny|1", "5:wrong-field-count");
    }

    @Test
    void emptyLinesCountButAreNoRows() throws IOException {
        assertThat(read("a,b\n\n1,2\n\n\n3,4\n\n")).containsExactly("3:1|2", "6:3|4");
    }

    @Test
    void aRowOfAnotherWidthIsRejectedAndReadingGoesOn() throws IOException {
        assertThat(read("a,b\n1\n1,2,3\n4,5\n")).containsExactly("2:wrong-field-count", "3:wrong-field-count", "4:4|5");
    }

    @Test
    void aNulIsRejectedAndReadingGoesOn() throws IOException {
        assertThat(read("a,b\n1,\0\n4,5\n")).containsExactly("2:control-character", "3:4|5");
    }

    @Test
    void aQuoteThatIsNotClosedEndsIt() throws IOException {
        assertThat(read("a,b\n\"1\n\",2\n\"3,4\n5,6\n")).containsExactly("2:1|2", "4:malformed-row");
        assertThat(read("a,b\n\"1\"x,2\n5,6\n")).containsExactly("2:malformed-row");
    }

    @Test
    void aRowThatIsTooLongEndsIt() throws IOException {
        assertThat(read("a,b\n1,2\n" + "x".repeat(70_000) + ",2\n")).containsExactly("2:1|2", "3:malformed-row");
        assertThat(read("a,b\n" + "x".repeat(60_000) + ",2\n5,6\n")).hasSize(2);
    }

    @Test
    void bytesThatAreNotUtf8EndIt() throws IOException {
        byte[] latin = ("a,b\n" + "1,2\n".repeat(20_000) + "é,2\n").getBytes(StandardCharsets.ISO_8859_1);
        List<String> found = read(latin);
        assertThat(found.get(found.size() - 1)).endsWith(":not-utf8");
        assertThat(refused("é,b\n".getBytes(StandardCharsets.ISO_8859_1))).containsExactly("not-utf8");
        assertThat(refused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16))).isNotEmpty();
    }

    @Test
    void theHeaderMustNameExactlyTheColumns() {
        assertThat(refused("a\n1\n")).containsExactly("missing-column b");
        assertThat(refused("a,b,c\n")).containsExactly("unknown-column c");
        assertThat(refused("a,b,a\n")).containsExactly("repeated-column a");
        assertThat(refused("a,B\n")).containsExactly("unknown-column B", "missing-column b");
        assertThat(refused("x".repeat(100) + ",a,b\n")).containsExactly("unknown-column " + "x".repeat(64));
        assertThat(refused("\"a,b\n")).containsExactly("malformed-row");
        assertThat(refused("x".repeat(70_000))).containsExactly("malformed-row");
    }

    @Test
    void aFileWithoutAnyLineIsEmpty() {
        assertThat(refused("")).containsExactly("empty-file");
        assertThat(refused("\uFEFF")).containsExactly("empty-file");
        assertThat(refused("\n\n")).containsExactly("empty-file");
    }
}
