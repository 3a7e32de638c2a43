package id.talenta.region.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.database.Statements;
import id.talenta.region.scorecard.rules.SelectionFigures;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the other services told. State is taken over only where its version exceeds the stored one. */
@ApplicationScoped
class ReadModelRepository {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    ReadModelRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void take(SelectionProgressed selection, Told told) {
        String sql = """
                insert into selection_progress as stored (selection_id, agency, kind, year, formations, posts, participants, present, met,
                    let_through, filled, empty, appointed, by_state, published_evaluation, version, event_id, told_at,
                    probations)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb)
                on conflict (selection_id) do update
                set agency = excluded.agency, kind = excluded.kind, year = excluded.year, formations = excluded.formations,
                    posts = excluded.posts, participants = excluded.participants, present = excluded.present, met = excluded.met,
                    let_through = excluded.let_through, filled = excluded.filled, empty = excluded.empty,
                    appointed = excluded.appointed, by_state = excluded.by_state,
                    published_evaluation = excluded.published_evaluation, version = excluded.version, event_id = excluded.event_id,
                    told_at = excluded.told_at, probations = excluded.probations
                where stored.version < excluded.version
                """;
        inDatabase(sql, insert -> {
            insert.setObject(1, selection.selection());
            insert.setString(2, selection.agency());
            insert.setString(3, selection.kind());
            insert.setInt(4, selection.year());
            insert.setInt(5, selection.formations());
            insert.setInt(6, selection.posts());
            insert.setInt(7, selection.participants());
            insert.setObject(8, selection.present(), Types.INTEGER);
            insert.setObject(9, selection.met(), Types.INTEGER);
            insert.setObject(10, selection.letThrough(), Types.INTEGER);
            insert.setObject(11, selection.filled(), Types.INTEGER);
            insert.setObject(12, selection.empty(), Types.INTEGER);
            insert.setInt(13, selection.appointed());
            insert.setString(14, write(selection.byState()));
            insert.setObject(15, selection.publishedEvaluation(), Types.OTHER);
            set(insert, 16, told);
            insert.setString(19, write(selection.probations()));
            return insert.executeUpdate();
        });
    }

    void take(AgencySummarised summary, Told told) {
        String sql = """
                insert into talent_summary as stored (agency, as_of, people, boxes, unmapped, completeness, leadership, competence,
                    performance, known, version, event_id, told_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (agency) do update
                set as_of = excluded.as_of, people = excluded.people, boxes = excluded.boxes, unmapped = excluded.unmapped,
                    completeness = excluded.completeness, leadership = excluded.leadership, competence = excluded.competence,
                    performance = excluded.performance, known = excluded.known, version = excluded.version,
                    event_id = excluded.event_id, told_at = excluded.told_at
                where stored.version < excluded.version
                """;
        inDatabase(sql, insert -> {
            insert.setString(1, summary.agency());
            insert.setObject(2, summary.asOf().atOffset(ZoneOffset.UTC));
            insert.setInt(3, summary.people());
            insert.setString(4, write(summary.boxes()));
            insert.setInt(5, summary.unmapped());
            insert.setBigDecimal(6, summary.completeness());
            insert.setBigDecimal(7, summary.leadership());
            insert.setBigDecimal(8, summary.competence());
            insert.setBigDecimal(9, summary.performance());
            insert.setString(10, write(summary.known()));
            set(insert, 11, told);
            return insert.executeUpdate();
        });
    }

    /** Of an agency, or of all where it is null; the newest selection first. */
    List<ReadModel.Selection> selections(String agency) {
        String sql = "select * from selection_progress" + (agency == null ? "" : " where agency = ?")
                + " order by agency, selection_id desc";
        return inDatabase(sql, select -> {
            if (agency != null) {
                select.setString(1, agency);
            }
            List<ReadModel.Selection> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ReadModel.Selection(row.getString("agency"), figures(row), told(row)));
                }
            }
            return found;
        });
    }

    /** Of an agency, or of all where it is null, by agency. */
    Map<String, ReadModel.Summary> summaries(String agency) {
        String sql = "select * from talent_summary" + (agency == null ? "" : " where agency = ?");
        return inDatabase(sql, select -> {
            if (agency != null) {
                select.setString(1, agency);
            }
            Map<String, ReadModel.Summary> found = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString("agency"), new ReadModel.Summary(summary(row), told(row)));
                }
            }
            return found;
        });
    }

    /** Locks what is stored against everyone who writes, and throws it away; until the transaction ends, others read what was there. */
    void clear() {
        for (String sql : List.of(
                "lock table selection_progress, talent_summary in exclusive mode",
                "delete from selection_progress",
                "delete from talent_summary")) {
            inDatabase(sql, PreparedStatement::execute);
        }
    }

    private SelectionFigures figures(ResultSet row) throws SQLException {
        return new SelectionFigures(
                row.getObject("selection_id", UUID.class),
                row.getString("kind"),
                row.getInt("year"),
                row.getInt("formations"),
                row.getInt("posts"),
                row.getInt("participants"),
                number(row, "present"),
                number(row, "met"),
                number(row, "let_through"),
                number(row, "filled"),
                number(row, "empty"),
                row.getInt("appointed"),
                read(row.getString("by_state")),
                read(row.getString("probations")),
                row.getObject("published_evaluation", UUID.class));
    }

    private AgencySummarised summary(ResultSet row) throws SQLException {
        return new AgencySummarised(
                row.getString("agency"),
                row.getTimestamp("as_of").toInstant(),
                row.getInt("people"),
                read(row.getString("boxes")),
                row.getInt("unmapped"),
                row.getBigDecimal("completeness"),
                row.getBigDecimal("leadership"),
                row.getBigDecimal("competence"),
                row.getBigDecimal("performance"),
                read(row.getString("known")));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("event_id", UUID.class),
                row.getLong("version"),
                row.getTimestamp("told_at").toInstant());
    }

    private static void set(PreparedStatement insert, int from, Told told) throws SQLException {
        insert.setLong(from, told.version());
        insert.setObject(from + 1, told.event());
        insert.setObject(from + 2, told.at().atOffset(ZoneOffset.UTC));
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private Map<String, Integer> read(String stored) {
        try {
            return json.readValue(stored, new TypeReference<TreeMap<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts == null ? Map.of() : counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inDatabase(String sql, Statements.Work<T> work) {
        return Statements.run(dataSource, sql, "The read model could not be reached", work);
    }
}
