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
import java.util.Set;
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

    /** A page by code, after the given one, of these need types only. */
    List<FormationView> page(UUID selectionId, String after, Set<NeedType> needTypes, int atMost) {
        String sql = """
                select code, position, unit, location, need_type, qualification, quota, technical_minimum, special_post
                from formation
                where selection_id = ? and code > ? and need_type = any (?)
                order by code
                limit ?
                """;
        List<FormationView> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setString(2, after);
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text", needTypes.stream().map(NeedType::name).toArray()));
            select.setInt(4, atMost);
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
