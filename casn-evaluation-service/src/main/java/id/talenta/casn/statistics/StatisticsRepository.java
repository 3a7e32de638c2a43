package id.talenta.casn.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.statistics.rules.PeopleCounts;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up what published evaluations counted. Of each selection the final evaluation that was published last counts, with the SKD evaluation
 * that it is based on; while there is none, the published SKD evaluation.
 */
@ApplicationScoped
class StatisticsRepository {

    private static final String SQL = """
            with latest as (
                select distinct on (s.id) s.id as selection_id, e.id as decided, e.stage = 'SKD' as undecided,
                    coalesce(e.based_on, e.id) as first, e.stage = 'FINAL' and e.based_on is null as single
                from selection s
                join evaluation e on e.selection_id = s.id
                join publication p on p.evaluation_id = e.id
                where (?::uuid is null or s.id = ?) and (?::text is null or s.agency = ?)
                    and (?::int is null or s.year = ?) and (?::text is null or s.kind = ?)
                order by s.id, e.stage = 'FINAL' desc, p.published_at desc, e.id desc),
            counted as (
                select %1$s collate "C" as key, l.selection_id, counted.code, counted.quota, first.participants, first.present,
                    first.ranked, case when l.single then null else first.let_through end as let_through,
                    case when l.undecided then null else counted.selected end as filled,
                    case when l.undecided then null else counted.by_optimisation end as by_optimisation,
                    case when l.undecided then null else counted.quota - counted.selected end as empty
                from latest l
                join selection s on s.id = l.selection_id
                join published_formation counted on counted.evaluation_id = l.decided
                join formation f on f.selection_id = l.selection_id and f.code = counted.code
                left join published_formation first on first.evaluation_id = l.first and first.code = counted.code),
            grouped as (
                select key, sum(quota), sum(participants), sum(present), sum(ranked), sum(let_through), sum(filled),
                    sum(by_optimisation), sum(empty)
                from counted
                where key > ?
                group by key
                order by key
                limit ?),
            moved as materialized (
                select c.key, a.state, count(*) as people,
                    count(*) filter (where a.decree_date is not null and a.state not in ('APS', 'DIBATALKAN')) as with_decree,
                    count(*) filter (where o.state = 'RUNNING') as running, count(*) filter (where o.state = 'PNS') as pns,
                    count(*) filter (where o.state = 'DISMISSED') as dismissed, count(*) filter (where o.state = 'RESIGNED') as resigned
                from counted c
                join appointment a on a.selection_id = c.selection_id and a.formation_code = c.code
                left join probation o on o.id = a.id
                where c.key in (select key from grouped)
                group by c.key, a.state),
            appointed as materialized (
                select key, sum(with_decree) as appointed, jsonb_object_agg(state, people) as by_state, sum(running) as running,
                    sum(pns) as pns, sum(dismissed) as dismissed, sum(resigned) as resigned
                from moved
                group by key)
            select g.*, m.appointed, m.by_state, m.running, m.pns, m.dismissed, m.resigned
            from grouped g
            left join appointed m on m.key = g.key
            order by g.key
            """;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    StatisticsRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** A group by its key: agency code, position, or need type. */
    record Group(String key, PeopleCounts counts) {}

    /**
     * Groups by key, after the given one.
     *
     * @param needTypes whether each need type is a group; else there are the general and the special need
     */
    List<Group> groups(StatisticsFilter filter, boolean needTypes, String after, int atMost) {
        List<Group> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        SQL.formatted(filter.groupBy().column(needTypes)))) {
            int at = 1;
            for (Object value : new Object[] {filter.selection(), filter.agency(), filter.year(), filter.kind()}) {
                select.setObject(at++, value);
                select.setObject(at++, value);
            }
            select.setString(at++, after);
            select.setInt(at, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Group(row.getString(1), counts(row)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The statistics could not be read", e);
        }
    }

    private PeopleCounts counts(ResultSet row) throws SQLException {
        String byState = row.getString(11);
        return new PeopleCounts(
                row.getLong(2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                byState == null ? Long.valueOf(0) : number(row, 10),
                byState == null ? Map.of() : read(byState),
                byState == null
                        ? PeopleCounts.Probations.NONE
                        : new PeopleCounts.Probations(
                                number(row, 12), number(row, 13), number(row, 14), number(row, 15)));
    }

    private Map<String, Long> read(String byState) {
        try {
            return json.readValue(byState, new TypeReference<TreeMap<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
