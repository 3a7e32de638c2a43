package id.talenta.casn.intake;

import id.talenta.platform.data.csv.CopyStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A COPY of an import's rows: puts in front of each what every intake row has. */
final class IntakeCopy implements AutoCloseable {

    private final CopyStream copy;

    IntakeCopy(Connection connection, String statement, IntakeImport of) throws SQLException {
        this.copy = new CopyStream(connection, statement, List.of(of.selectionId(), of.agency(), of.id()));
    }

    void row(long line, Object[] values) throws SQLException {
        copy.field(line);
        for (Object value : values) {
            copy.field(value);
        }
        copy.endRow();
    }

    void end() throws SQLException {
        copy.end();
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
