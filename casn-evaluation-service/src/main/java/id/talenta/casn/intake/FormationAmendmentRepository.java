package id.talenta.casn.intake;

import id.talenta.casn.intake.rules.FormationTerms;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Amendments, and the formations that they change; see {@link FormationRepository} for why those are no entities. */
@ApplicationScoped
class FormationAmendmentRepository implements PanacheRepositoryBase<FormationAmendment, UUID> {

    private final AgroalDataSource dataSource;

    FormationAmendmentRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The latest first, after the given id. */
    List<FormationAmendment> page(UUID selectionId, String formationCode, UUID after, int atMost) {
        return (after == null
                        ? find("selectionId = ?1 and formationCode = ?2 order by id desc", selectionId, formationCode)
                        : find(
                                "selectionId = ?1 and formationCode = ?2 and id < ?3 order by id desc",
                                selectionId,
                                formationCode,
                                after))
                .page(0, atMost)
                .list();
    }

    /** A formation's terms as they stand, locked until the transaction ends. */
    Optional<FormationTerms> lock(UUID selectionId, String formationCode) {
        String sql = """
                select position, unit, location, qualification, quota
                from formation
                where selection_id = ? and code = ?
                for update
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setString(2, formationCode);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new FormationTerms(
                                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The formation could not be read", e);
        }
    }

    void store(UUID selectionId, String formationCode, FormationTerms terms) {
        String sql = """
                update formation
                set position = ?, unit = ?, location = ?, qualification = ?, quota = ?
                where selection_id = ? and code = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, terms.position());
            update.setString(2, terms.unit());
            update.setString(3, terms.location());
            update.setString(4, terms.qualification());
            update.setInt(5, terms.quota());
            update.setObject(6, selectionId);
            update.setString(7, formationCode);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The formation could not be amended", e);
        }
    }
}
