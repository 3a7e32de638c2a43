package id.talenta.casn.intake;

import id.talenta.casn.intake.rows.IntakeRows;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The staging table of an import, in which rows wait for their check. Table and column names are constants of the code. */
final class StagingTable {

    private final IntakeImport of;
    private final String table;
    private final String name;
    private final String columns;

    StagingTable(IntakeImport of, IntakeRows rows) {
        this.of = of;
        this.table = rows.table();
        this.name = table + "_staging";
        this.columns = "selection_id, agency, import_id, line, " + String.join(", ", rows.tableColumns());
    }

    IntakeImport of() {
        return of;
    }

    String name() {
        return name;
    }

    /** The table after it. */
    String table() {
        return table;
    }

    /** The columns of both. */
    String columns() {
        return columns;
    }

    /** Into the table itself, past the staging. */
    IntakeCopy copyStraight(Connection loader) throws SQLException {
        return new IntakeCopy(loader, "copy " + table + " (" + columns + ") from stdin", of);
    }

    IntakeCopy copy(Connection loader) throws SQLException {
        return new IntakeCopy(loader, "copy " + name + " (" + columns + ") from stdin", of);
    }

    void clear(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + name + " where import_id = ?")) {
            delete.setObject(1, of.id());
            delete.executeUpdate();
        }
    }

    /** Takes out rows that were rejected. */
    void take(Connection connection, List<Long> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("bigint", lines.toArray());
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + name + " where import_id = ? and line = any (?)")) {
            delete.setObject(1, of.id());
            delete.setArray(2, array);
            delete.executeUpdate();
        }
    }
}
