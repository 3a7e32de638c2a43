package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.evaluation.PublishedFinal;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.casn.selection.Selection;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Appointments, each with its person and post. Written by SQL: what must be unique is decided by the insertion itself, which says so
 * without an error, since the text of PostgreSQL's own would carry a NIP into the server's log.
 */
@ApplicationScoped
class AppointmentRepository {

    private static final String COLUMNS = """
            select a.id, a.selection_id, a.agency, a.evaluation_id, a.participant_number, a.formation_code, a.employment, a.state, a.nip,
                a.effective_date, a.decree_number, a.decree_date, a.version, a.created_at, a.changed_at, p.name, p.birth_date, p.sex,
                f.position, f.unit
            from appointment a
            join participant p on p.selection_id = a.selection_id and p.number = a.participant_number
            join formation f on f.selection_id = a.selection_id and f.code = a.formation_code
            """;

    private final AgroalDataSource dataSource;

    AppointmentRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a new appointment begins with. */
    record Beginning(
            UUID id,
            Selection selection,
            PublishedFinal.Passed passed,
            String participantNumber,
            Employment employment,
            String createdBy,
            Instant at) {}

    /**
     * Stores an appointment without a decree.
     *
     * @return false if the participant has one
     */
    boolean begin(Beginning beginning) {
        String sql = """
                insert into appointment (id, selection_id, agency, evaluation_id, participant_number, formation_code, employment, state,
                    created_by, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'DRH_DIISI', ?, ?, ?)
                on conflict do nothing
                """;
        return inDatabase(sql, insert -> {
            insert.setObject(1, beginning.id());
            insert.setObject(2, beginning.selection().id());
            insert.setString(3, beginning.selection().agency());
            insert.setObject(4, beginning.passed().evaluation());
            insert.setString(5, beginning.participantNumber());
            insert.setString(6, beginning.passed().formationCode());
            insert.setString(7, beginning.employment().name());
            insert.setString(8, beginning.createdBy());
            insert.setObject(9, beginning.at().atOffset(ZoneOffset.UTC));
            insert.setObject(10, beginning.at().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        });
    }

    /**
     * Takes a NIP, for good.
     *
     * @return false if it is in use, wherever that may be
     */
    boolean take(String nip) {
        return inDatabase("insert into nip_given (nip) values (?) on conflict do nothing", insert -> {
            insert.setString(1, nip);
            return insert.executeUpdate() == 1;
        });
    }

    /**
     * Enters the decree.
     *
     * @return false if somebody else has changed the appointment meanwhile
     */
    boolean issue(UUID id, int version, Decree decree, Instant at) {
        String sql = """
                update appointment
                set state = 'SK_TERBIT', nip = ?, effective_date = ?, decree_number = ?, decree_date = ?, version = version + 1,
                    changed_at = ?
                where id = ? and version = ?
                """;
        return inDatabase(sql, update -> {
            update.setString(1, decree.nip());
            update.setObject(2, decree.effectiveDate());
            update.setString(3, decree.decreeNumber().strip());
            update.setObject(4, decree.decreeDate());
            update.setObject(5, at.atOffset(ZoneOffset.UTC));
            update.setObject(6, id);
            update.setInt(7, version);
            return update.executeUpdate() == 1;
        });
    }

    Optional<Appointment> find(UUID id) {
        return inDatabase(COLUMNS + " where a.id = ?", select -> {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        });
    }

    /** Newest first, after the given id. Row-level security leaves out what the caller may not see. */
    List<Appointment> page(UUID after, AppointmentFilter filter, int atMost) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where true");
        add(where, values, "a.id <", after);
        add(where, values, "a.selection_id =", filter.selection());
        add(where, values, "a.agency =", filter.agency());
        add(
                where,
                values,
                "a.state =",
                filter.state() == null ? null : filter.state().name());
        return inDatabase(COLUMNS + where + " order by a.id desc limit ?", select -> {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            select.setInt(values.size() + 1, atMost);
            List<Appointment> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        });
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(" and ").append(condition).append(" ?");
        }
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
                row.getString("nip"),
                row.getObject("effective_date", LocalDate.class),
                row.getString("decree_number"),
                row.getObject("decree_date", LocalDate.class),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                row.getString("position"),
                row.getString("unit"));
    }

    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T inDatabase(String sql, Statement<T> statement) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("The appointments could not be reached", e);
        }
    }
}
