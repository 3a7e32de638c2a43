package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.List;

/** Rows of a file about people who left the selection other than by its tests. */
public final class OutcomeRows implements IntakeRows {

    private static final int LONGEST_REASON = 500;

    @Override
    public String table() {
        return "participant_outcome";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "outcome", "reason");
    }

    @Override
    public Key key() {
        return new Key("number", "participantNumber");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        return new Object[] {
            field.code("participantNumber", 32),
            field.oneOf("outcome", ParticipantOutcome.class),
            field.text("reason", LONGEST_REASON)
        };
    }
}
