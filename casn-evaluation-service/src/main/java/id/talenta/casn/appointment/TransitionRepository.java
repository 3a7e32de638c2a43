package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happened to appointments. Rows are added and never changed. */
@ApplicationScoped
class TransitionRepository {

    private static final String SELECT = """
            select appointment_id, number, from_state, to_state, reason, moved_by, moved_at
            from appointment_transition
            """;

    private final AppointmentRows rows;

    TransitionRepository(AppointmentRows rows) {
        this.rows = rows;
    }

    void add(Transition transition, String agency) {
        String sql = """
                insert into appointment_transition (appointment_id, number, agency, from_state, to_state, reason, moved_by, moved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        rows.with(sql, insert -> {
            insert.setObject(1, transition.appointment());
            insert.setInt(2, transition.number());
            insert.setString(3, agency);
            insert.setString(
                    4, transition.from() == null ? null : transition.from().name());
            insert.setString(5, transition.to().name());
            insert.setString(6, transition.reason());
            insert.setString(7, transition.by());
            insert.setObject(8, transition.at().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    /** Of one appointment, in order, after the given number. */
    List<Transition> page(UUID appointment, int after, int atMost) {
        return rows.with(SELECT + " where appointment_id = ? and number > ? order by number limit ?", select -> {
            select.setObject(1, appointment);
            select.setInt(2, after);
            select.setInt(3, atMost);
            return read(select);
        });
    }

    /** Of several appointments, each one's in order. */
    List<Transition> of(Collection<UUID> appointments) {
        return rows.with(SELECT + " where appointment_id = any (?) order by appointment_id, number", select -> {
            select.setArray(1, select.getConnection().createArrayOf("uuid", appointments.toArray()));
            return read(select);
        });
    }

    private static List<Transition> read(PreparedStatement select) throws SQLException {
        List<Transition> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String from = row.getString("from_state");
                found.add(new Transition(
                        row.getObject("appointment_id", UUID.class),
                        row.getInt("number"),
                        from == null ? null : AppointmentState.valueOf(from),
                        AppointmentState.valueOf(row.getString("to_state")),
                        row.getString("reason"),
                        row.getString("moved_by"),
                        row.getTimestamp("moved_at").toInstant()));
            }
        }
        return found;
    }
}
