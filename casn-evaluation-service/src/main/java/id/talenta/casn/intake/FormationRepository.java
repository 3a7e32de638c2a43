package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.NeedType;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The formations of a selection. Read by SQL: rows come by COPY and are never changed, so there is no entity to manage. */
@ApplicationScoped
public class FormationRepository {

    private final AgroalDataSource dataSource;

    FormationRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The column {@code qualification} of each formation. */
    Map<String, String> qualifications(UUID selectionId) {
        return byCode(selectionId, "select code, qualification from formation where selection_id = ?");
    }

    /** The position of each formation. */
    Map<String, String> positions(UUID selectionId) {
        return byCode(selectionId, "select code, position from formation where selection_id = ?");
    }

    private Map<String, String> byCode(UUID selectionId, String sql) {
        Map<String, String> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setFetchSize(5_000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The formations could not be read", e);
        }
    }

    /** A page by code, after the given one. */
    List<FormationView> page(UUID selectionId, String after, NeedType needType, int atMost) {
        String sql = """
                select code, position, unit, location, need_type, qualification, quota, technical_minimum, special_post
                from formation
                where selection_id = ? and code > ? and (?::text is null or need_type = ?)
                order by code
                limit ?
                """;
        List<FormationView> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setString(2, after);
            select.setString(3, needType == null ? null : needType.name());
            select.setString(4, needType == null ? null : needType.name());
            select.setInt(5, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new FormationView(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            NeedType.valueOf(row.getString(5)),
                            row.getString(6),
                            row.getInt(7),
                            row.getObject(8, Integer.class),
                            row.getString(9)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The formations could not be read", e);
        }
    }
}
