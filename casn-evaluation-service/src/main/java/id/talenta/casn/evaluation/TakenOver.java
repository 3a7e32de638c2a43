package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.SkdOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** SKD scores that were taken over from an earlier selection. */
final class TakenOver {

    private TakenOver() {}

    /** Whether some of these people have one. */
    static boolean in(Decided decided) {
        return decided.rows().stream().anyMatch(row -> row.sources().skd() != null);
    }

    /** Where a score is from, by two columns; null if it was made in this selection. */
    static SkdOrigin origin(ResultSet row, int selection, int year) throws SQLException {
        UUID from = row.getObject(selection, UUID.class);
        return from == null ? null : new SkdOrigin(from.toString(), row.getInt(year));
    }
}
