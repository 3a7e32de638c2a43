package id.talenta.casn.intake.rows;

import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import java.util.Map;
import java.util.UUID;

/** What every row of a file of corrections has, whatever scores it is of: why, and which objection calls for it. */
final class CorrectionFields {

    /** As long as the reasoning of an answer to an objection may be, which the reason becomes. */
    private static final int LONGEST_REASON = 2_000;

    private static final int SHORTEST_REASON = 20;
    private static final String OBJECTION = "objection";

    private CorrectionFields() {}

    static String reason(CsvField field) {
        String reason = field.text("reason", LONGEST_REASON);
        return reason == null || reason.strip().length() >= SHORTEST_REASON
                ? reason
                : field.reject("reason", "too-short", Map.of("minimum", SHORTEST_REASON));
    }

    /** The id, null where none is named. */
    static UUID objection(CsvRow row, CsvField field) {
        String given = row.get(OBJECTION);
        if (given.isEmpty()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(given);
            return id.toString().equalsIgnoreCase(given) ? id : field.reject(OBJECTION, "not-a-uuid", Map.of());
        } catch (IllegalArgumentException notAnId) {
            return field.reject(OBJECTION, "not-a-uuid", Map.of());
        }
    }
}
