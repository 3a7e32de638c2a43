package id.talenta.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the formations come from: the set that the project brings, or a file as agencies publish it. The mapping of the
 * published columns is documented in docs/demo.md.
 */
public final class FormationSource {

    private static final String OWN = "/demo/formations-35.74.csv";
    private static final Set<String> PUBLISHED_COLUMNS = Set.of(
            "formationId",
            "agencyCode",
            "agency",
            "needType",
            "position",
            "unit",
            "quota",
            "educationLevels",
            "programmes");

    private FormationSource() {}

    public static List<Formation> ofTheProject() {
        try (Reader text =
                new InputStreamReader(FormationSource.class.getResourceAsStream(OWN), StandardCharsets.UTF_8)) {
            return readOwn(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Formation> ofFile(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return readPublished(text);
        } catch (IOException e) {
            throw new UnusableFile("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    private static List<Formation> readOwn(Reader text) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream()
                    .map(row -> new Formation(
                            "35.74",
                            "Pemerintah Kota Probolinggo",
                            row.getField("formationCode"),
                            row.getField("position"),
                            row.getField("unit"),
                            row.getField("location"),
                            NeedType.valueOf(row.getField("needType")),
                            row.getField("qualification"),
                            Integer.parseInt(row.getField("quota"))))
                    .toList();
        }
    }

    static List<Formation> readPublished(Reader text) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text)) {
            List<Formation> all = rows.stream().map(FormationSource::published).toList();
            if (all.isEmpty()) {
                throw new UnusableFile("The file of formations has no rows", null);
            }
            return all;
        }
    }

    private static Formation published(NamedCsvRecord row) {
        Set<String> missing = new TreeSet<>(PUBLISHED_COLUMNS);
        missing.removeAll(row.getHeader());
        if (!missing.isEmpty()) {
            throw new UnusableFile("The file of formations lacks the columns " + missing, null);
        }
        String agency = tidy(row.getField("agency"));
        String programmes = list(row.getField("programmes"));
        try {
            return new Formation(
                    tidy(row.getField("agencyCode")),
                    agency,
                    tidy(row.getField("formationId")),
                    tidy(row.getField("position")),
                    tidy(row.getField("unit")),
                    agency,
                    NeedType.valueOf(tidy(row.getField("needType")).toUpperCase(Locale.ROOT)),
                    programmes.isEmpty() ? list(row.getField("educationLevels")) : programmes,
                    Integer.parseInt(tidy(row.getField("quota"))));
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(
                    "Line %d of the file of formations: %s".formatted(row.getStartingLineNumber(), e.getMessage()), e);
        }
    }

    /** Published text comes with doubled and trailing blanks, which mean nothing. */
    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String list(String text) {
        return String.join(
                ";",
                List.of(text.split(";")).stream()
                        .map(FormationSource::tidy)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList());
    }

    /** A file that cannot be used, with the reason in words for the person who named it. */
    public static final class UnusableFile extends RuntimeException {

        UnusableFile(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
