package id.talenta.casn.intake;

import id.talenta.platform.data.csv.CopyStream;
import java.sql.Connection;
import java.sql.SQLException;

/** A COPY of an import's rows: puts in front of each what every intake row has. */
final class IntakeCopy implements AutoCloseable {

    private final CopyStream copy;
    private final IntakeImport of;

    IntakeCopy(Connection connection, String statement, IntakeImport of) throws SQLException {
        this.copy = new CopyStream(connection, statement);
        this.of = of;
    }

    void row(long line, Object[] values) throws SQLException {
        copy.field(of.selectionId()).field(of.agency()).field(of.id()).field(line);
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
