package id.talenta.casn.intake.rows;

import id.talenta.casn.intake.rules.Violation;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.List;
import java.util.Map;

/** How the rows of one kind of file are read, and which table they go to. */
public interface IntakeRows {

    /** The columns that each form of file must have. */
    Map<String, List<String>> COLUMNS = Map.ofEntries(
            entry("formations", "formationCode", "position", "unit", "location", "needType", "qualification", "quota"),
            entry(
                    "participants",
                    "participantNumber",
                    "nik",
                    "name",
                    "birthDate",
                    "sex",
                    "formationCode",
                    "qualification",
                    "gpa"),
            entry("skd", "participantNumber", "present", "twk", "tiu", "tkp"),
            entry("skd-from", "participantNumber"),
            entry("skb", "participantNumber", "present", "score", "eliminated"),
            entry("skbTests", "formationCode", "test", "weight", "maximum", "minimum", "eliminating"),
            entry("skbScores", "participantNumber", "test", "present", "score", "passed"),
            entry("outcomes", "participantNumber", "outcome", "reason"),
            entry("corrections", "participantNumber", "kind", "present", "reason"),
            entry(
                    "pppk-formations",
                    "formationCode",
                    "position",
                    "unit",
                    "location",
                    "needType",
                    "qualification",
                    "quota"),
            entry(
                    "pppk-participants",
                    "participantNumber",
                    "nik",
                    "name",
                    "birthDate",
                    "sex",
                    "formationCode",
                    "qualification"),
            entry("pppk", "participantNumber", "present", "technical", "managerial", "sociocultural", "interview"),
            entry(
                    "pppk-corrections",
                    "participantNumber",
                    "present",
                    "technical",
                    "managerial",
                    "sociocultural",
                    "interview",
                    "reason"));

    /** The columns that a form of file may have besides; none unless named. */
    Map<String, List<String>> OPTIONAL_COLUMNS = Map.of(
            "formations",
            List.of("specialPost"),
            "skbTests",
            List.of("sensitive"),
            "pppk-formations",
            List.of("technicalMinimum"),
            "pppk-participants",
            List.of("gpa", "priority", "affirmations"),
            "pppk",
            List.of("additional"),
            "corrections",
            List.of("twk", "tiu", "tkp", "score", "eliminated", "test", "passed", "objection"),
            "pppk-corrections",
            List.of("kind", "additional", "objection"));

    private static Map.Entry<String, List<String>> entry(String form, String... columns) {
        return Map.entry(form, List.of(columns));
    }

    /** The columns that a form of file must have. */
    static List<String> columnsOf(String kind) {
        return COLUMNS.get(kind);
    }

    /** The columns that a form of file may have besides. */
    static List<String> optionalColumnsOf(String kind) {
        return OPTIONAL_COLUMNS.getOrDefault(kind, List.of());
    }

    /** The table that the rows go to; its staging table is named after it. */
    String table();

    /** The table's columns, besides those that every intake table has. */
    List<String> tableColumns();

    /** The table's column that names a row, and the CSV column it comes from. */
    Key key();

    /** Further keys that must be unique within the selection. */
    default List<Key> otherKeys() {
        return List.of();
    }

    /** What only holds for some positions; looked at once all rows are there. */
    default List<PositionRule> positionRules() {
        return List.of();
    }

    /**
     * The values of a row, in the order of {@link #tableColumns()}; meaningless if the row has rejections.
     */
    Object[] read(CsvRow row, RejectedRows rejected);

    /**
     * A key of a table.
     *
     * @param columns of the table
     * @param csvColumn that is named where the key is there already
     */
    record Key(List<String> columns, String csvColumn) {

        /** A key of one column. */
        Key(String column, String csvColumn) {
            this(List.of(column), csvColumn);
        }
    }

    /**
     * What the scores of some positions must fulfil, where those of others need not.
     *
     * @param broken condition in SQL of a staged row, {@code s}, that breaks it; made of constants of the code and numbers
     * @param violation what is wrong with such a row
     * @param positions names of the positions, as the formations have them
     */
    record PositionRule(String broken, Violation violation, List<String> positions) {}
}
