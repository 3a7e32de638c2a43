package id.talenta.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** The four files of a selection, as the suite takes them. */
public final class Csv {

    private Csv() {}

    public static String formations(List<Formation> formations) {
        return text(
                List.of("formationCode", "position", "unit", "location", "needType", "qualification", "quota"),
                formations.stream()
                        .map(f -> List.of(
                                f.code(),
                                f.position(),
                                f.unit(),
                                f.location(),
                                f.needType().name(),
                                f.qualification(),
                                Integer.toString(f.quota())))
                        .toList());
    }

    public static String participants(List<Applicant> applicants) {
        return text(
                List.of(
                        "participantNumber",
                        "nik",
                        "name",
                        "birthDate",
                        "sex",
                        "formationCode",
                        "qualification",
                        "gpa"),
                applicants.stream()
                        .map(a -> List.of(
                                a.participantNumber(),
                                a.nik(),
                                a.name(),
                                a.birthDate().toString(),
                                a.woman() ? "F" : "M",
                                a.formationCode(),
                                a.qualification(),
                                blankIfNull(a.gpa())))
                        .toList());
    }

    public static String skd(List<Applicant> applicants) {
        return text(
                List.of("participantNumber", "present", "twk", "tiu", "tkp"),
                applicants.stream()
                        .map(a -> a.present()
                                ? List.of(
                                        a.participantNumber(),
                                        "true",
                                        Integer.toString(a.skd().twk()),
                                        Integer.toString(a.skd().tiu()),
                                        Integer.toString(a.skd().tkp()))
                                : List.of(a.participantNumber(), "false", "", "", ""))
                        .toList());
    }

    public static String skb(Collection<SkbRow> rows) {
        return text(
                List.of("participantNumber", "present", "score", "eliminated"),
                rows.stream()
                        .map(row -> List.of(
                                row.participantNumber(),
                                Boolean.toString(row.present()),
                                blankIfNull(row.score()),
                                Boolean.toString(row.eliminated())))
                        .toList());
    }

    private static String blankIfNull(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    static String text(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
