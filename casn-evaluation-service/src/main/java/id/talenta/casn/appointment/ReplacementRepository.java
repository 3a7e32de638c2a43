package id.talenta.casn.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Who took whose place. */
@ApplicationScoped
class ReplacementRepository {

    private final AppointmentRows rows;

    ReplacementRepository(AppointmentRows rows) {
        this.rows = rows;
    }

    /**
     * Stores one.
     *
     * @return false if the place was taken meanwhile
     */
    boolean add(Replacement replacement, String agency) {
        String sql = """
                insert into replacement (appointment_id, replaces, agency, tie_reason, tie_reference, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """;
        return rows.with(sql, insert -> {
            insert.setObject(1, replacement.appointment());
            insert.setObject(2, replacement.replaces());
            insert.setString(3, agency);
            insert.setString(4, replacement.tieReason());
            insert.setString(5, replacement.tieReference());
            insert.setString(6, replacement.createdBy());
            insert.setObject(7, replacement.createdAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        });
    }

    /** The one that took the place of an appointment. */
    Optional<Replacement> of(UUID replaced) {
        String sql = """
                select appointment_id, replaces, tie_reason, tie_reference, created_by, created_at
                from replacement
                where replaces = ?
                """;
        return rows.with(sql, select -> {
            select.setObject(1, replaced);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Replacement(
                                row.getObject("appointment_id", UUID.class),
                                row.getObject("replaces", UUID.class),
                                row.getString("tie_reason"),
                                row.getString("tie_reference"),
                                row.getString("created_by"),
                                row.getTimestamp("created_at").toInstant()))
                        : Optional.empty();
            }
        });
    }
}
