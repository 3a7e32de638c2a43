package id.talenta.casn.intake.rows;

import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.List;

/** Rows of a file that names people whose SKD score is taken over; the score itself is in the earlier selection. */
public final class EarlierSkdRows implements IntakeRows {

    @Override
    public String table() {
        return "skd_score";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "present");
    }

    @Override
    public Key key() {
        return new Key("number", "participantNumber");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        return new Object[] {new CsvField(row, rejected).code("participantNumber", 32), Boolean.TRUE};
    }
}
