package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.ChainQueue;
import id.talenta.casn.evaluation.rules.PppkAdmission;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Those who may be moved to the unfilled posts of a formation, in the order in which they come up for them: ranked by the
 * database, so that of a position with many people no more is read than what is asked for.
 */
@ApplicationScoped
class PppkQueueRepository {

    /** Everybody in question for the posts of one formation; whoever got one of a formation before it by code never was. */
    private static final String MEMBERS =
            """
            from evaluation_result r
            left join unnest(?::text[], ?::int[]) as class (code, level) on class.code = r.pppk ->> 'priority'
            where r.evaluation_id = ? and r.formation_code = any (?) and r.pppk -> 'relocated' <> 'null'
                and r.pppk ->> 'qualification' = any (?)
                and %s >= ? and %s >= ? and %s >= ?
            """.formatted(PppkOrder.MANAGERIAL_AND_SOCIOCULTURAL, PppkOrder.INTERVIEW, PppkOrder.TECHNICAL);

    private final PppkResults results;
    private final AgroalDataSource dataSource;

    PppkQueueRepository(PppkResults results, AgroalDataSource dataSource) {
        this.results = results;
        this.dataSource = dataSource;
    }

    /**
     * A queue as an evaluation asks for it.
     *
     * @param formationCode whose posts they are
     * @param admission who may get them
     * @param qualifications of its people that the formation accepts, as they are written
     */
    record Queue(
            UUID evaluationId,
            PppkRules rules,
            String formationCode,
            PppkAdmission admission,
            List<String> qualifications) {}

    /**
     * The edge of a queue.
     *
     * @param people the last who were moved and the first who have no post, with all who are equal to them, as far as they were asked for
     * @param size how many people were moved or have no post
     */
    record Edge(List<PppkRow> people, int size) {}

    /** The queue for posts of a formation. */
    Queue queue(UUID evaluationId, PppkRules rules, String formationCode) {
        Map<String, PppkFormation> formations = results.ofThePosition(evaluationId, formationCode);
        PppkAdmission admission = PppkAdmission.to(rules, formations.get(formationCode), formations.values());
        return new Queue(evaluationId, rules, formationCode, admission, accepted(evaluationId, admission));
    }

    /** As they are written: which names are the same is for the rules to say. */
    private List<String> accepted(UUID evaluationId, PppkAdmission admission) {
        String sql = """
                select distinct r.pppk ->> 'qualification'
                from evaluation_result r
                where r.evaluation_id = ? and r.formation_code = any (?) and r.pppk -> 'relocated' <> 'null'
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setArray(2, array(select, "text", admission.from().toArray()));
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (admission.accepts(row.getString(1))) {
                        found.add(row.getString(1));
                    }
                }
            }
            return found;
        });
    }

    /** The best so many of a queue, and all who are equal to the last of them. */
    List<ChainQueue.Member> members(Queue queue, int atMost) {
        String sql = """
                select r.number, r.placed_formation_code, rank() over (order by %1$s) as place
                %2$s
                    and (r.placed_formation_code is null or r.placed_formation_code >= ?)
                order by place
                fetch first (?::bigint) rows with ties
                """.formatted(PppkOrder.of(queue.rules()), MEMBERS);
        return inDatabase(sql, select -> {
            int next = bind(select, queue);
            select.setString(next, queue.formationCode());
            select.setInt(next + 1, atMost);
            List<ChainQueue.Member> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ChainQueue.Member(
                            row.getString(1), row.getInt(3), standing(row.getString(2), queue.formationCode())));
                }
            }
            return found;
        });
    }

    private static ChainQueue.Standing standing(String placed, String formationCode) {
        if (placed == null) {
            return ChainQueue.Standing.WAITING;
        }
        return placed.equals(formationCode) ? ChainQueue.Standing.TAKEN : ChainQueue.Standing.ELSEWHERE;
    }

    /** Who stands where the posts of the queue ended. */
    Edge edge(Queue queue, int atMost) {
        String sql = """
                with member as (
                    select r.number, r.placed_formation_code is not null as moved,
                        rank() over (partition by r.placed_formation_code is not null order by %1$s) as place
                    %2$s
                        and (r.placed_formation_code is null or r.placed_formation_code = ?)),
                whole as (select count(*) as size, max(place) filter (where moved) as last_moved from member)
                select whole.size, member.number
                from whole
                left join member on moved and place = last_moved or not moved and place = 1
                order by moved desc, number
                limit ?
                """.formatted(PppkOrder.of(queue.rules()), MEMBERS);
        List<String> numbers = new ArrayList<>();
        int size = inDatabase(sql, select -> {
            int next = bind(select, queue);
            select.setString(next, queue.formationCode());
            select.setInt(next + 1, atMost);
            int found = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found = row.getInt(1);
                    if (row.getString(2) != null) {
                        numbers.add(row.getString(2));
                    }
                }
            }
            return found;
        });
        List<PppkRow> people = new ArrayList<>(results.named(queue.evaluationId(), numbers));
        people.sort((one, other) ->
                Integer.compare(numbers.indexOf(one.participantNumber()), numbers.indexOf(other.participantNumber())));
        return new Edge(people, size);
    }

    /** The parameters of {@link #MEMBERS}; the number of the next one. */
    private static int bind(PreparedStatement select, Queue queue) throws SQLException {
        PppkAdmission admission = queue.admission();
        select.setArray(1, array(select, "text", PppkOrder.classes(queue.rules())));
        select.setArray(2, array(select, "int4", PppkOrder.levels(queue.rules())));
        select.setObject(3, queue.evaluationId());
        select.setArray(4, array(select, "text", admission.from().toArray()));
        select.setArray(5, array(select, "text", queue.qualifications().toArray()));
        select.setInt(6, admission.managerialAndSociocultural());
        select.setInt(7, admission.interview());
        select.setBigDecimal(8, admission.technical());
        return 9;
    }

    private static java.sql.Array array(PreparedStatement of, String type, Object[] values) throws SQLException {
        return of.getConnection().createArrayOf(type, values);
    }

    private <T> T inDatabase(String sql, Statements.Work<T> work) {
        return Statements.run(dataSource, sql, "The queue could not be read", work);
    }
}
