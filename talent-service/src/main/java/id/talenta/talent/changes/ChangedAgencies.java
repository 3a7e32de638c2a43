package id.talenta.talent.changes;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Notes, in the transaction of a change, that an agency's summary is no longer what was told last. */
@ApplicationScoped
public class ChangedAgencies {

    private final AgroalDataSource dataSource;

    ChangedAgencies(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something of an agency's people changed: a profile, a record or a published box. */
    public void mark(String agency) {
        mark(List.of(agency));
    }

    /** The same of several agencies. Rows are added, never updated, so that changes of one agency do not wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(Collection<String> agencies) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into summary_due (agency) select unnest(?::text[])")) {
            insert.setArray(1, connection.createArrayOf("text", agencies.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The summary could not be marked as due", e);
        }
    }
}
