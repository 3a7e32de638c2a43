package id.talenta.casn.publication;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Narrows the running transaction to what is public, whosesoever agency it is. The row-level policies then show that there are publications,
 * and the results of one of them; nothing of any agency beyond that, the caller's own included.
 */
@ApplicationScoped
class PublishedScope {

    private static final String SET =
            "select set_config('talenta.agencies', '', true), set_config('talenta.published', ?, true)";
    private static final String ANY = "any";

    private final AgroalDataSource dataSource;

    PublishedScope(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Shows which publications there are. */
    void showAll() {
        set(ANY);
    }

    /** Shows the results of an evaluation too, if it is published. */
    void show(UUID evaluationId) {
        set(evaluationId.toString());
    }

    private void set(String published) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, published);
            set.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The scope of the public could not be set", e);
        }
    }
}
