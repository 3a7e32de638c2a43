package id.talenta.talent.mapping;

import id.talenta.talent.mapping.rules.AxisLevel;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored placements of mappings. Rows come by the thousand, so they are read by SQL, without entities. */
@ApplicationScoped
class PlacementRepository {

    private static final int FETCH = 5_000;

    private static final String COLUMNS = """
            select p.talent_id, p.box, p.performance_level, p.potential_level, p.performance, p.potential, p.talent_value,
                p.obstacles, p.facts""";

    /** Who somebody is, as the profile says today; null where the profile has gone to an agency that the caller may not see. */
    private static final String WITH_PERSON = COLUMNS + """
            , t.nip, t.name, t.unit, t.position
            from placement p
            left join talent t on t.id = p.talent_id
            where p.mapping_id = ?""";

    private final AgroalDataSource dataSource;

    PlacementRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Somebody's row, and who it is; nulls where that cannot be seen. */
    record PlacedPerson(PlacementRow row, String nip, String name, String unit, String position) {}

    /** Takes rows one by one. */
    interface RowReader {
        void read(PlacementRow row) throws IOException;
    }

    /** A page by talent, after the given one. */
    List<PlacedPerson> page(UUID mappingId, UUID after, Integer box, PlacementStatus status, int atMost) {
        String sql = WITH_PERSON
                + (after == null ? "" : " and p.talent_id > ?")
                + (box == null ? "" : " and p.box = ?")
                + (status == null
                        ? ""
                        : status == PlacementStatus.MAPPED ? " and p.box is not null" : " and p.box is null")
                + " order by p.talent_id limit ?";
        List<PlacedPerson> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setObject(at++, mappingId);
            if (after != null) {
                select.setObject(at++, after);
            }
            if (box != null) {
                select.setInt(at++, box);
            }
            select.setInt(at, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(person(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    Optional<PlacedPerson> find(UUID mappingId, UUID talent) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WITH_PERSON + " and p.talent_id = ?")) {
            select.setObject(1, mappingId);
            select.setObject(2, talent);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(person(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** All rows by talent, a few thousand in memory at a time. Within a transaction. */
    void forEach(UUID mappingId, RowReader reader) throws IOException {
        String sql = COLUMNS + " from placement p where p.mapping_id = ? order by p.talent_id";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, mappingId);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(read(row));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static PlacedPerson person(ResultSet row) throws SQLException {
        return new PlacedPerson(
                read(row),
                row.getString("nip"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("position"));
    }

    private static PlacementRow read(ResultSet row) throws SQLException {
        int box = row.getInt("box");
        return new PlacementRow(
                row.getObject("talent_id", UUID.class),
                box == 0 ? null : Integer.valueOf(box),
                level(row.getString("performance_level")),
                level(row.getString("potential_level")),
                row.getBigDecimal("performance"),
                row.getBigDecimal("potential"),
                row.getBigDecimal("talent_value"),
                List.of((String[]) row.getArray("obstacles").getArray()),
                row.getString("facts"));
    }

    private static AxisLevel level(String name) {
        return name == null ? null : AxisLevel.valueOf(name);
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("The placements could not be read", e);
    }
}
