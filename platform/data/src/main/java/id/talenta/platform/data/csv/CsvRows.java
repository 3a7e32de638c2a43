package id.talenta.platform.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a CSV file row by row: UTF-8 with or without byte order mark, comma or semicolon as the header line has it, columns by name in
 * any order, quoting as in RFC 4180. One row is in memory at a time.
 */
public final class CsvRows implements AutoCloseable {

    private static final int LONGEST_ROW = 1 << 16;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private long line;

    private CsvRows(CsvReader<CsvRecord> reader, List<String> expected, List<String> optional) {
        this.reader = reader;
        this.records = reader.iterator();
        if (!records.hasNext()) {
            throw ProblemException.invalid(InputError.inCsv(1, null, "empty-file", Map.of()));
        }
        CsvRecord header = records.next();
        List<String> names = header.getFields().stream().map(String::strip).toList();
        width = names.size();
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = names.get(i);
            String shown = name.length() > 64 ? name.substring(0, 64) : name;
            if (!expected.contains(name) && !optional.contains(name)) {
                errors.add(InputError.inCsv(1, shown, "unknown-column", Map.of("known", known(expected, optional))));
            } else if (columns.put(name, i) != null) {
                errors.add(InputError.inCsv(1, shown, "repeated-column", Map.of()));
            }
        }
        for (String name : expected) {
            if (!columns.containsKey(name)) {
                errors.add(InputError.inCsv(1, name, "missing-column", Map.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @param columns the columns that must be there; no other may be
     * @throws ProblemException {@code invalid-request} that names each missing, unknown or repeated column
     */
    public static CsvRows open(Path file, List<String> columns) throws IOException {
        return open(file, columns, List.of());
    }

    /**
     * Opens a file that may lack columns, and reads its header.
     *
     * @param columns the columns that must be there
     * @param optional the columns that may be there; no other may be
     * @throws ProblemException {@code invalid-request} that names each missing, unknown or repeated column
     */
    public static CsvRows open(Path file, List<String> columns, List<String> optional) throws IOException {
        BufferedReader in = reader(file);
        try {
            in.mark(LONGEST_ROW + 2);
            if (in.read() != 0xFEFF) {
                in.reset();
            }
            in.mark(LONGEST_ROW + 2);
            char separator = separatorOf(in);
            in.reset();
            return new CsvRows(
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .maxBufferSize(LONGEST_ROW)
                            .allowUnclosedQuote(false)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(in),
                    columns,
                    optional);
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException unreadable) {
            in.close();
            requireUnderstood(unreadable);
            throw ProblemException.invalid(InputError.inCsv(1, null, codeOf(unreadable), Map.of()));
        } catch (RuntimeException | IOException e) {
            in.close();
            throw e;
        }
    }

    private static String known(List<String> expected, List<String> optional) {
        return String.join(", ", expected) + (optional.isEmpty() ? "" : ", " + String.join(", ", optional));
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new java.io.InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    private static char separatorOf(BufferedReader in) throws IOException {
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < LONGEST_ROW; i++) {
            int c = in.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    /**
     * The next row.
     *
     * @return null at the end
     * @throws MalformedRow if the row cannot be read; reading can go on unless it {@link MalformedRow#isFatal()}
     */
    public CsvRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            if (row.getFieldCount() != width) {
                throw new MalformedRow(
                        line, "wrong-field-count", Map.of("found", row.getFieldCount(), "expected", width), false);
            }
            for (String field : row.getFields()) {
                if (field.indexOf('\0') >= 0) {
                    throw new MalformedRow(line, "control-character", Map.of(), false);
                }
            }
            return new CsvRow(line, columns, row.getFields());
        } catch (CsvParseException | UncheckedIOException unreadable) {
            requireUnderstood(unreadable);
            throw new MalformedRow(lineOf(unreadable), codeOf(unreadable), Map.of(), true);
        }
    }

    /** A disk that fails says nothing about the file's content. */
    private static void requireUnderstood(Exception unreadable) {
        if (unreadable instanceof UncheckedIOException failed
                && !(failed.getCause() instanceof CharacterCodingException)) {
            throw failed;
        }
    }

    private static String codeOf(Exception unreadable) {
        return unreadable instanceof CharacterCodingException
                        || unreadable.getCause() instanceof CharacterCodingException
                ? "not-utf8"
                : "malformed-row";
    }

    /**
     * The reader says in its message where the row began, and nowhere else. With an encoding error that is where it read ahead to; {@link
     * Uploads} has the exact line.
     */
    private long lineOf(Exception unreadable) {
        Matcher said = LINE.matcher(unreadable.getMessage());
        return said.find() ? Long.parseLong(said.group(1)) : line + 1;
    }

    /** A row that is no row. */
    public static final class MalformedRow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long line;
        private final String code;
        private final transient Map<String, ?> values;
        private final boolean fatal;

        MalformedRow(long line, String code, Map<String, ?> values, boolean fatal) {
            super(code, null, false, false);
            this.line = line;
            this.code = code;
            this.values = values;
            this.fatal = fatal;
        }

        /** Whether nothing behind it can be read either (a quote that never ends, a row over 64 KiB). */
        public boolean isFatal() {
            return fatal;
        }

        /** The row's rejection. */
        public Rejection rejection() {
            return new Rejection(line, null, code, values);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
