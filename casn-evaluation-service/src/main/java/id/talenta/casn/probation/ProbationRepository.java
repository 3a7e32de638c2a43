package id.talenta.casn.probation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.intake.rules.Sex;
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

/** Probations and what was recorded in them. */
@ApplicationScoped
class ProbationRepository {

    private static final String SELECT = """
            select b.id, b.selection_id, b.agency, b.rule_set_code, b.rule_set_version, b.rule_set_digest, b.began_on, b.state,
                b.decree_number, b.decree_date, b.effective_date, b.reason, b.version, b.opened_at, b.changed_at, a.participant_number, a.nip,
                a.version as appointment_version, p.name, p.birth_date, p.sex, f.position, f.unit
            from probation b
            join appointment a on a.id = b.id
            join participant_in_force p on p.selection_id = a.selection_id and p.number = a.participant_number
            join formation f on f.selection_id = a.selection_id and f.code = a.formation_code
            """;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    ProbationRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** What a probation begins with. */
    record Opening(
            UUID id,
            UUID selection,
            String agency,
            String ruleSetCode,
            int ruleSetVersion,
            String ruleSetDigest,
            LocalDate beganOn,
            Instant at) {}

    void open(Opening opening) {
        String sql = """
                insert into probation (id, selection_id, agency, rule_set_code, rule_set_version, rule_set_digest, began_on, state,
                    opened_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)
                """;
        with(sql, insert -> {
            insert.setObject(1, opening.id());
            insert.setObject(2, opening.selection());
            insert.setString(3, opening.agency());
            insert.setString(4, opening.ruleSetCode());
            insert.setInt(5, opening.ruleSetVersion());
            insert.setString(6, opening.ruleSetDigest());
            insert.setObject(7, opening.beganOn());
            insert.setObject(8, opening.at().atOffset(ZoneOffset.UTC));
            insert.setObject(9, opening.at().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    void record(Probation of, ProbationRecord record) {
        String sql = """
                insert into probation_record (probation_id, number, agency, kind, content, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)
                """;
        with(sql, insert -> {
            insert.setObject(1, of.id());
            insert.setInt(2, record.number());
            insert.setString(3, of.agency());
            insert.setString(4, record.kind().name());
            insert.setString(5, write(record.content()));
            insert.setString(6, record.by());
            insert.setObject(7, record.at().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
        change(of, of.state(), null, record.at());
    }

    /** Changes state and version of a locked probation. */
    void change(Probation of, ProbationState to, Probation.End end, Instant at) {
        String sql = """
                update probation
                set state = ?, decree_number = ?, decree_date = ?, effective_date = ?, reason = ?, version = version + 1, changed_at = ?
                where id = ?
                """;
        with(sql, update -> {
            update.setString(1, to.name());
            update.setString(2, end == null ? null : end.decreeNumber());
            update.setObject(3, end == null ? null : end.decreeDate());
            update.setObject(4, end == null ? null : end.effectiveDate());
            update.setString(5, end == null ? null : end.reason());
            update.setObject(6, at.atOffset(ZoneOffset.UTC));
            update.setObject(7, of.id());
            return update.executeUpdate();
        });
    }

    Optional<Probation> find(UUID id) {
        return list(SELECT + " where b.id = ?", List.of(id)).stream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<Probation> lock(UUID id) {
        return list(SELECT + " where b.id = ? for update of b", List.of(id)).stream()
                .findFirst();
    }

    /** Newest first, after the given id. */
    List<Probation> page(UUID after, ProbationFilter filter, int atMost) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where true");
        add(where, values, "b.id <", after);
        add(where, values, "b.selection_id =", filter.selection());
        add(where, values, "b.agency =", filter.agency());
        add(
                where,
                values,
                "b.state =",
                filter.state() == null ? null : filter.state().name());
        values.add(atMost);
        return list(SELECT + where + " order by b.id desc limit ?", values);
    }

    /** What was recorded, in order. */
    List<ProbationRecord> records(UUID id) {
        String sql = """
                select number, content, recorded_by, recorded_at
                from probation_record
                where probation_id = ?
                order by number
                """;
        return with(sql, select -> {
            select.setObject(1, id);
            List<ProbationRecord> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ProbationRecord(
                            row.getInt("number"),
                            read(row.getString("content")),
                            row.getString("recorded_by"),
                            row.getTimestamp("recorded_at").toInstant()));
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

    private List<Probation> list(String sql, List<Object> values) {
        return with(sql, select -> {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Probation> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        });
    }

    private static Probation read(ResultSet row) throws SQLException {
        ProbationState state = ProbationState.valueOf(row.getString("state"));
        Probation.End end = new Probation.End(
                row.getString("decree_number"),
                row.getObject("decree_date", LocalDate.class),
                row.getObject("effective_date", LocalDate.class),
                row.getString("reason"));
        return new Probation(
                row.getObject("id", UUID.class),
                row.getObject("selection_id", UUID.class),
                row.getString("agency"),
                row.getString("rule_set_code"),
                row.getInt("rule_set_version"),
                row.getString("rule_set_digest"),
                row.getObject("began_on", LocalDate.class),
                state,
                state == ProbationState.RUNNING ? null : end,
                row.getInt("version"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                new Probation.Appointed(
                        row.getString("participant_number"),
                        row.getString("nip"),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        Sex.valueOf(row.getString("sex")),
                        row.getString("position"),
                        row.getString("unit"),
                        row.getInt("appointment_version")));
    }

    private String write(RecordRequest content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RecordRequest read(String content) {
        try {
            return json.readValue(content, RecordRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            return work.run(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("The probations could not be reached", e);
        }
    }
}
