package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.SkdOrigin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** SKD scores that were taken over from an earlier selection. */
final class TakenOver {

    private TakenOver() {}

    /** Whether an evaluation reads any. The final stage reads those of the SKD evaluation that it is based on. */
    static boolean in(Connection connection, Evaluation evaluation) throws SQLException {
        boolean skd = evaluation.stage() == Stage.SKD;
        String sql = skd
                ? "select exists (select from skd_score where selection_id = ? and from_selection is not null)"
                : "select skd_taken_over from evaluation where id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, skd ? evaluation.selectionId() : evaluation.basedOn());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Where a score is from, by two columns; null if it was made in this selection. */
    static SkdOrigin origin(ResultSet row, int selection, int year) throws SQLException {
        UUID from = row.getObject(selection, UUID.class);
        return from == null ? null : new SkdOrigin(from.toString(), row.getInt(year));
    }
}
