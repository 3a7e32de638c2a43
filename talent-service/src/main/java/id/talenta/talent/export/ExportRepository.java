package id.talenta.talent.export;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is held on a person beside profile, appraisals and assessments. */
@ApplicationScoped
class ExportRepository {

    private static final int AT_MOST = 1000;

    private final AgroalDataSource dataSource;

    ExportRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<String> appointments(UUID talent) {
        String sql = "select appointment_id from appointment_profile where talent_id = ? order by appointment_id limit "
                + AT_MOST;
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, talent);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The appointments could not be read", e);
        }
    }

    List<PlacedView> placements(UUID talent) {
        String sql = """
                select m.id, m.period, m.rule_set_code, m.rule_set_version, u.published_at, p.box, p.performance_level,
                    p.potential_level, p.performance, p.potential, p.talent_value, p.obstacles
                from placement p
                join talent_mapping m on m.id = p.mapping_id
                left join mapping_publication u on u.mapping_id = m.id
                where p.talent_id = ?
                order by m.id desc
                limit 1000
                """;
        List<PlacedView> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, talent);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(placed(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The placements could not be read", e);
        }
    }

    private static PlacedView placed(ResultSet row) throws SQLException {
        Timestamp publishedAt = row.getTimestamp("published_at");
        return new PlacedView(
                row.getObject("id", UUID.class),
                row.getString("period"),
                row.getString("rule_set_code"),
                row.getInt("rule_set_version"),
                publishedAt == null ? null : publishedAt.toInstant(),
                row.getObject("box", Integer.class),
                row.getString("performance_level"),
                row.getString("potential_level"),
                row.getBigDecimal("performance"),
                row.getBigDecimal("potential"),
                row.getBigDecimal("talent_value"),
                List.of((String[]) row.getArray("obstacles").getArray()));
    }
}
