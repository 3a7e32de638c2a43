package id.talenta.casn.evaluation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The SKD evaluation of a selection that holds for the public, as far as other features ask. */
@ApplicationScoped
public class PublishedSkd {

    private static final String SQL = """
            select coalesce(e.based_on, e.id),
                (select l.evaluation_id from publication l where l.selection_id = u.selection_id and l.stage = 'FINAL'
                    order by l.version desc limit 1)
            from publication u
            join evaluation e on e.id = u.evaluation_id
            where u.selection_id = ?
            order by u.published_at desc, u.evaluation_id desc
            limit 1
            """;

    private final AgroalDataSource dataSource;

    PublishedSkd(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is published of a selection.
     *
     * @param skd the SKD evaluation that was published last, or that the final one published last is based on
     * @param last the final evaluation published last, null if there is none
     */
    public record Found(UUID skd, UUID last) {}

    /** Empty if nothing is published, or nothing that the caller may see. */
    @Transactional
    public Optional<Found> of(UUID selectionId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setObject(1, selectionId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The publications could not be read", e);
        }
    }
}
