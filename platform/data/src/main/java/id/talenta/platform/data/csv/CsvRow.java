package id.talenta.platform.data.csv;

import java.util.List;
import java.util.Map;

/** One row of a CSV file: its fields by column name, trimmed. */
public final class CsvRow {

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;

    CsvRow(long line, Map<String, Integer> columns, List<String> fields) {
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    /** The line where the row begins, from 1 (the header). */
    public long line() {
        return line;
    }

    /** A field without surrounding blanks; empty if it is blank or the file lacks the (optional) column. */
    public String get(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : fields.get(index).strip();
    }
}
