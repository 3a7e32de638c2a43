package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.selection.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Appointments, each with its person and post. Written by SQL: what must be unique is decided by the insertion itself, which says so
 * without an error, since the text of PostgreSQL's own would carry a NIP into the server's log.
 */
@ApplicationScoped
class AppointmentRepository {

    private final AppointmentRows rows;

    AppointmentRepository(AppointmentRows rows) {
        this.rows = rows;
    }

    /** What a new appointment begins with. */
    record Beginning(
            UUID id,
            Selection selection,
            UUID evaluation,
            String formationCode,
            String participantNumber,
            Employment employment,
            String createdBy,
            Instant at) {}

    /**
     * Stores an appointment without a decree.
     *
     * @return false if the participant has one that was not annulled
     */
    boolean begin(Beginning beginning) {
        String sql = """
                insert into appointment (id, selection_id, agency, evaluation_id, participant_number, formation_code, employment, state,
                    created_by, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'DRH_DIISI', ?, ?, ?)
                on conflict do nothing
                """;
        return rows.with(sql, insert -> {
            insert.setObject(1, beginning.id());
            insert.setObject(2, beginning.selection().id());
            insert.setString(3, beginning.selection().agency());
            insert.setObject(4, beginning.evaluation());
            insert.setString(5, beginning.participantNumber());
            insert.setString(6, beginning.formationCode());
            insert.setString(7, beginning.employment().name());
            insert.setString(8, beginning.createdBy());
            insert.setObject(9, beginning.at().atOffset(ZoneOffset.UTC));
            insert.setObject(10, beginning.at().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        });
    }

    /** The number of posts of a formation. Nobody else begins an appointment to it until the transaction ends. */
    int lockPosts(UUID selectionId, String formationCode) {
        String sql = "select quota from formation where selection_id = ? and code = ? for no key update";
        return number(sql, selectionId, formationCode);
    }

    /** How many appointments to a formation have not ended without anybody in the post. */
    int live(UUID selectionId, String formationCode) {
        return number("""
                select count(*)
                from appointment a
                left join probation o on o.id = a.id
                where a.selection_id = ? and a.formation_code = ? and a.state not in ('TMS', 'APS', 'DIBATALKAN')
                    and o.state is distinct from 'DISMISSED'
                """, selectionId, formationCode);
    }

    private int number(String sql, UUID selectionId, String formationCode) {
        return rows.with(sql, select -> {
            select.setObject(1, selectionId);
            select.setString(2, formationCode);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /**
     * Takes a NIP, for good.
     *
     * @return false if it is in use, wherever that may be
     */
    boolean take(String nip) {
        return rows.with("insert into nip_given (nip) values (?) on conflict do nothing", insert -> {
            insert.setString(1, nip);
            return insert.executeUpdate() == 1;
        });
    }

    /**
     * Brings an appointment into a state, with the papers of the step; those it has stay.
     *
     * @return false if somebody else has changed the appointment meanwhile
     */
    boolean move(Appointment of, AppointmentState to, Appointment.Papers papers, Instant at) {
        String sql = """
                update appointment
                set state = ?, nip = coalesce(?, nip), effective_date = coalesce(?, effective_date),
                    pertek_number = coalesce(?, pertek_number), pertek_date = coalesce(?, pertek_date),
                    decree_number = coalesce(?, decree_number), decree_date = coalesce(?, decree_date), spmt_number = ?, spmt_date = ?,
                    version = version + 1, changed_at = ?
                where id = ? and version = ?
                """;
        return rows.with(sql, update -> {
            update.setString(1, to.name());
            update.setString(2, papers.nip());
            update.setObject(3, papers.effectiveDate());
            update.setString(4, papers.pertekNumber());
            update.setObject(5, papers.pertekDate());
            update.setString(6, papers.decreeNumber());
            update.setObject(7, papers.decreeDate());
            update.setString(8, papers.spmtNumber());
            update.setObject(9, papers.spmtDate());
            update.setObject(10, at.atOffset(ZoneOffset.UTC));
            update.setObject(11, of.id());
            update.setInt(12, of.version());
            return update.executeUpdate() == 1;
        });
    }

    Optional<Appointment> find(UUID id) {
        return rows.list(AppointmentRows.SELECT + " where a.id = ?", List.of(id)).stream()
                .findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<Appointment> lock(UUID id) {
        return rows.list(AppointmentRows.SELECT + " where a.id = ? for update of a", List.of(id)).stream()
                .findFirst();
    }

    /** The appointment of a participant, the last if one was annulled, locked until the transaction ends. */
    Optional<Appointment> lock(UUID selectionId, String participantNumber) {
        return rows
                .list(
                        AppointmentRows.SELECT
                                + " where a.selection_id = ? and a.participant_number = ? order by a.id desc for update of a",
                        List.of(selectionId, participantNumber))
                .stream()
                .findFirst();
    }

    /** Who of these had an appointment, to whichever formation and whatever became of it but that it was annulled, before a moment. */
    List<String> appointedBefore(UUID selectionId, List<String> participants, Instant before) {
        String sql = """
                select participant_number
                from appointment
                where selection_id = ? and participant_number = any (?) and created_at < ?
                    and not (state = 'DIBATALKAN' and changed_at < ?)
                """;
        return rows.with(sql, select -> {
            select.setObject(1, selectionId);
            select.setArray(2, select.getConnection().createArrayOf("text", participants.toArray()));
            select.setObject(3, before.atOffset(ZoneOffset.UTC));
            select.setObject(4, before.atOffset(ZoneOffset.UTC));
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    /**
     * Newest first, after the given id. Row-level security leaves out what the caller may not see.
     *
     * @param lateBefore by state, the moment before which an appointment must have come into it to be overdue
     */
    List<Appointment> page(
            UUID after, AppointmentFilter filter, Map<AppointmentState, Instant> lateBefore, int atMost) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where true");
        add(where, values, "a.id <", after);
        add(where, values, "a.selection_id =", filter.selection());
        add(where, values, "a.agency =", filter.agency());
        add(where, values, "a.state =", name(filter.state()));
        if (filter.overdue() != null) {
            where.append(filter.overdue() ? " and (false" : " and not (false");
            lateBefore.forEach((state, before) -> {
                where.append(" or a.state = ? and a.changed_at < ?");
                values.add(state.name());
                values.add(before.atOffset(ZoneOffset.UTC));
            });
            where.append(')');
        }
        values.add(atMost);
        return rows.list(AppointmentRows.SELECT + where + " order by a.id desc limit ?", values);
    }

    private static String name(AppointmentState state) {
        return state == null ? null : state.name();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(" and ").append(condition).append(" ?");
        }
    }
}
