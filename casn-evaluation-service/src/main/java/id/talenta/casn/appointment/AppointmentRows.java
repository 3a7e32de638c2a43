package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.intake.rules.Sex;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How appointments lie in the database. */
@ApplicationScoped
class AppointmentRows {

    /** An appointment with its person, its post, and whom it replaces or is replaced by. */
    static final String SELECT = """
            select a.id, a.selection_id, a.agency, a.evaluation_id, a.participant_number, a.formation_code, a.employment, a.state, a.nip,
                a.effective_date, a.pertek_number, a.pertek_date, a.decree_number, a.decree_date, a.spmt_number, a.spmt_date, a.version,
                a.created_at, a.changed_at, p.name, p.birth_date, p.sex, f.position, f.unit, taken.replaces,
                given.appointment_id as replaced_by,
                exists (
                    select
                    from publication own
                    join publication later on later.selection_id = own.selection_id and later.stage = own.stage
                    where own.evaluation_id = a.evaluation_id and later.version > own.version) as superseded
            from appointment a
            join participant_in_force p on p.selection_id = a.selection_id and p.number = a.participant_number
            join formation f on f.selection_id = a.selection_id and f.code = a.formation_code
            left join replacement taken on taken.appointment_id = a.id
            left join replacement given on given.replaces = a.id
            """;

    private final AgroalDataSource dataSource;

    AppointmentRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs a statement. */
    interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            return work.run(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("The appointments could not be reached", e);
        }
    }

    /** The appointments that a statement beginning with {@link #SELECT} finds. */
    List<Appointment> list(String sql, List<Object> values) {
        return with(sql, select -> {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Appointment> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        });
    }

    private static Appointment read(ResultSet row) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getObject("selection_id", UUID.class),
                row.getString("agency"),
                row.getObject("evaluation_id", UUID.class),
                row.getString("participant_number"),
                row.getString("formation_code"),
                Employment.valueOf(row.getString("employment")),
                AppointmentState.valueOf(row.getString("state")),
                new Appointment.Papers(
                        row.getString("nip"),
                        row.getObject("effective_date", LocalDate.class),
                        row.getString("pertek_number"),
                        row.getObject("pertek_date", LocalDate.class),
                        row.getString("decree_number"),
                        row.getObject("decree_date", LocalDate.class),
                        row.getString("spmt_number"),
                        row.getObject("spmt_date", LocalDate.class)),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                row.getString("position"),
                row.getString("unit"),
                row.getObject("replaces", UUID.class),
                row.getObject("replaced_by", UUID.class),
                row.getBoolean("superseded"));
    }
}
