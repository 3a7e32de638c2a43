package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of a file of moves: each names an appointment, by its id or by the participant, and what is to happen to it. */
final class MoveRows {

    static final List<String> REQUIRED = List.of("to");
    static final List<String> OPTIONAL = List.of(
            "appointment",
            "participantNumber",
            "reason",
            "nip",
            "effectiveDate",
            "pertekNumber",
            "pertekDate",
            "decreeNumber",
            "decreeDate",
            "spmtNumber",
            "spmtDate");

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 1000;

    private MoveRows() {}

    /** A row that can be read. Exactly one of the first two is there. */
    record Row(long line, UUID appointment, String participantNumber, MoveRequest move) {}

    /** The row, or null where its values are not of their form; they are rejected then. */
    static Row read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        UUID appointment = null;
        String participant = null;
        if (row.get("appointment").isEmpty() == row.get("participantNumber").isEmpty()) {
            rejected.add(row.line(), "appointment", "one-of-two", Map.of());
        } else if (row.get("appointment").isEmpty()) {
            participant = field.code("participantNumber", 32);
        } else {
            appointment = uuid(row, rejected);
        }
        MoveRequest move = new MoveRequest(
                field.oneOf("to", AppointmentState.class),
                text(row, field, "reason", LONGEST_REASON),
                nip(row, rejected),
                date(row, field, "effectiveDate"),
                text(row, field, "pertekNumber", LONGEST_NUMBER),
                date(row, field, "pertekDate"),
                text(row, field, "decreeNumber", LONGEST_NUMBER),
                date(row, field, "decreeDate"),
                text(row, field, "spmtNumber", LONGEST_NUMBER),
                date(row, field, "spmtDate"));
        return rejected.holds(row.line()) ? null : new Row(row.line(), appointment, participant, move);
    }

    private static UUID uuid(CsvRow row, RejectedRows rejected) {
        String value = row.get("appointment");
        try {
            if (value.length() == 36) {
                return UUID.fromString(value);
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        rejected.add(row.line(), "appointment", "not-a-uuid", Map.of());
        return null;
    }

    private static String nip(CsvRow row, RejectedRows rejected) {
        String value = row.get("nip");
        if (value.isEmpty() || value.matches(Decree.NIP)) {
            return value.isEmpty() ? null : value;
        }
        rejected.add(row.line(), "nip", "nip-digits", Map.of());
        return null;
    }

    private static String text(CsvRow row, CsvField field, String column, int longest) {
        return row.get(column).isEmpty() ? null : field.text(column, longest);
    }

    private static LocalDate date(CsvRow row, CsvField field, String column) {
        return row.get(column).isEmpty() ? null : field.date(column);
    }
}
