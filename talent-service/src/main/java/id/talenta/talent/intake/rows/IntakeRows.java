package id.talenta.talent.intake.rows;

import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.List;

/** How the rows of one kind of file are read, and which staging table they go to. */
public interface IntakeRows {

    /** The columns of each kind of file. */
    static Columns columnsOf(String kind) {
        return switch (kind) {
            case "talents" -> TalentRows.COLUMNS;
            case "appraisals" -> AppraisalRows.COLUMNS;
            case "assessments" -> AssessmentRows.COLUMNS;
            default -> throw new IllegalArgumentException("No such kind of file");
        };
    }

    /** The staging table that the rows go to. */
    String staging();

    /** Its columns, besides import and line. */
    List<String> stagingColumns();

    /** The staging columns that must be unique within a file, and the CSV column that is named where they are not. */
    Key key();

    /** The values of a row, in the order of {@link #stagingColumns()}; meaningless if the row has rejections. */
    Object[] read(CsvRow row, RejectedRows rejected);

    /** Columns of a file: those that must be there and those that may be. */
    record Columns(List<String> required, List<String> optional) {}

    /** What makes two rows of a file the same. */
    record Key(List<String> columns, String csvColumn) {}
}
