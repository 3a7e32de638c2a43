package id.talenta.platform.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What is written is what is read. */
class CsvProperties {

    private static final List<String> COLUMNS = List.of("a", "b");

    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll("rows") List<Tuple2<String, String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter writer = new CsvWriter(text);
        writer.row("a", "b");
        for (Tuple2<String, String> row : rows) {
            writer.row(row.get1(), row.get2());
        }
        List<Tuple2<String, String>> guarded = rows.stream()
                .map(row -> Tuple.of(guarded(row.get1()), guarded(row.get2())))
                .toList();
        assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(stripped(guarded));
    }

    @Property(tries = 300)
    void theCanonicalFormIsReadAndItsDigestIsThatOfItsBytes(@ForAll("rows") List<Tuple2<String, String>> rows)
            throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String digest = write(rows, bytes);
        assertThat(read(bytes.toByteArray())).isEqualTo(stripped(rows));
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        assertThat(digest).isEqualTo(expected);
        assertThat(write(rows, OutputStream.nullOutputStream())).isEqualTo(expected);
    }

    @Example
    void theCanonicalFormIsFixed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String digest = write(List.of(Tuple.of("=1+1", "a \"b\""), Tuple.of("x,y", "")), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a,b\n=1+1,\"a \"\"b\"\"\"\n\"x,y\",\n");
        assertThat(digest).isEqualTo("4117f4bd32e4139c4f09726c32c17b454ce9e57d267c39155d9901ae99d40039");
    }

    @Example
    void aFormulaIsDefused() throws IOException {
        StringWriter text = new StringWriter();
        new CsvWriter(text).row("=1", "+1", "-1", "@x", "\tx", "1=1", "");
        assertThat(text).hasToString("'=1,'+1,'-1,'@x,'\tx,1=1,\n");
    }

    private static String write(List<Tuple2<String, String>> rows, OutputStream out) throws IOException {
        CanonicalCsv csv = new CanonicalCsv(out);
        csv.cell("a").cell("b").end();
        for (Tuple2<String, String> row : rows) {
            csv.cell(row.get1()).cell(row.get2()).end();
        }
        return csv.digest();
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<Tuple2<String, String>> stripped(List<Tuple2<String, String>> rows) {
        return rows.stream()
                .map(row -> Tuple.of(row.get1().strip(), row.get2().strip()))
                .toList();
    }

    private static List<Tuple2<String, String>> read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("csv", ".csv");
        try {
            Files.write(file, bytes);
            List<Tuple2<String, String>> found = new ArrayList<>();
            try (CsvRows rows = CsvRows.open(file, COLUMNS)) {
                for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                    found.add(Tuple.of(row.get("a"), row.get("b")));
                }
            }
            return found;
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    static Arbitrary<List<Tuple2<String, String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars('a', ',', ';', '"', '\'', '\n', '\r', ' ', '=', '-', '@', '\\', '\t', 'é', '\u4e2d', '0')
                .ofMaxLength(8);
        Arbitrary<Tuple2<String, String>> row = cell.flatMap(a -> cell.map(b -> Tuple.of(a, b)));
        return row.list().ofMaxSize(6);
    }
}
