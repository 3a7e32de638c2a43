package id.talenta.platform.data.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a file that were rejected: every one counts, the first ones are kept. */
public final class RejectedRows {

    private final List<Rejection> kept = new ArrayList<>();
    private final Set<Long> keptLines = new HashSet<>();
    private long rows;
    private long lastLine = -1;

    /** Rejects a row for one column. A row may be rejected for several. */
    public void add(long line, String column, String code, Map<String, ?> values) {
        add(new Rejection(line, column, code, values));
    }

    /** Rejects a row. */
    public void add(Rejection rejection) {
        boolean another = rejection.line() != lastLine && !keptLines.contains(rejection.line());
        rows += another ? 1 : 0;
        lastLine = rejection.line();
        if (kept.size() < Rejections.KEPT) {
            kept.add(rejection);
            keptLines.add(rejection.line());
        }
    }

    /** How many rows were rejected. */
    public long rows() {
        return rows;
    }

    /** Whether the row that was read last was rejected. */
    public boolean holds(long line) {
        return line == lastLine;
    }

    /** The rejections that are kept, in the order of the file. */
    public List<Rejection> kept() {
        kept.sort(java.util.Comparator.comparingLong(Rejection::line));
        return kept;
    }
}
