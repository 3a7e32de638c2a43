package id.talenta.talent.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Which appointment made or found which profile. */
@ApplicationScoped
class AppointmentLinks {

    private final AgroalDataSource dataSource;

    AppointmentLinks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A profile, and the version of the appointment that was heard last. */
    record Link(UUID talent, long version) {}

    Optional<Link> find(UUID appointment) {
        String sql = "select talent_id, version from appointment_profile where appointment_id = ? for update";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, appointment);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Link(row.getObject(1, UUID.class), row.getLong(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The link could not be read", e);
        }
    }

    void store(AppointmentChanged appointment, Talent talent, long version) {
        String sql = """
                insert into appointment_profile (appointment_id, talent_id, agency, state, version)
                values (?, ?, ?, ?, ?)
                on conflict (appointment_id) do update set state = excluded.state, version = excluded.version
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, appointment.appointment());
            insert.setObject(2, talent.id());
            insert.setString(3, talent.agency());
            insert.setString(4, appointment.state());
            insert.setLong(5, version);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The link could not be stored", e);
        }
    }

    /** Notes what was heard last of an appointment whose profile is known. */
    void heard(UUID appointment, String state, long version) {
        String sql = "update appointment_profile set state = ?, version = ? where appointment_id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state);
            update.setLong(2, version);
            update.setObject(3, appointment);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The link could not be stored", e);
        }
    }
}
