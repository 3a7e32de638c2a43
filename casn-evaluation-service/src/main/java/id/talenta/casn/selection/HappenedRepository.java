package id.talenta.casn.selection;

import id.talenta.casn.selection.rules.Happened;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What has happened to selections. Each question ends at the first row of an index, so that it costs the same at a million rows. */
@ApplicationScoped
class HappenedRepository {

    private static final String SQL = """
            select s.id,
                (select true from formation f where f.selection_id = s.id limit 1),
                (select true from participant p where p.selection_id = s.id limit 1),
                (select true from skd_score k where k.selection_id = s.id limit 1),
                (select true from evaluation e join job j on j.id = e.id
                    where e.selection_id = s.id and e.stage = 'SKD' and not e.dry_run and j.state = 'COMPLETED' limit 1),
                (select true from evaluation e join publication u on u.evaluation_id = e.id
                    where e.selection_id = s.id and e.stage = 'SKD' limit 1),
                coalesce((select true from skb_score b where b.selection_id = s.id limit 1),
                    (select true from skb_test_score t where t.selection_id = s.id limit 1)),
                (select true from pppk_score o where o.selection_id = s.id limit 1),
                (select true from evaluation e join job j on j.id = e.id
                    where e.selection_id = s.id and e.stage = 'FINAL' and not e.dry_run and j.state = 'COMPLETED' limit 1),
                (select true from evaluation e join publication u on u.evaluation_id = e.id
                    where e.selection_id = s.id and e.stage = 'FINAL' limit 1),
                (select published.based_on <> latest.id
                    from (
                        select e.based_on
                        from publication u
                        join evaluation e on e.id = u.evaluation_id
                        where u.selection_id = s.id and u.stage = 'FINAL'
                        order by u.version desc
                        limit 1) published,
                        (
                        select e.id
                        from evaluation e
                        join job j on j.id = e.id
                        where e.selection_id = s.id and e.stage = 'SKD' and not e.dry_run and j.state = 'COMPLETED'
                        order by j.finished_at desc, e.id desc
                        limit 1) latest),
                s.closed_at is not null
            from selection s
            where s.id = any (?)
            """;

    private final AgroalDataSource dataSource;

    HappenedRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes others that do the same wait until the transaction ends; rows that refer to the selection can still come in. */
    void lock(UUID selection) {
        String sql = "select id from selection where id = ? for no key update";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selection);
            select.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The selection could not be locked", e);
        }
    }

    /**
     * Objections of a selection that have not come to their end.
     *
     * @param filed wait for their answer
     * @param accepted wait for the version that holds their correction
     * @param until the last day on which one can be filed against a publication that stands; null if none names any
     */
    record OpenObjections(long filed, long accepted, LocalDate until) {}

    /** Objections of a selection that have not come to their end. */
    OpenObjections openObjections(UUID selection) {
        String sql = """
                select count(*) filter (where state = 'FILED'), count(*) filter (where state = 'ACCEPTED'),
                    (
                        select max(objections_until)
                        from (
                            select distinct on (stage) objections_until
                            from publication
                            where selection_id = ?
                            order by stage, version desc) standing)
                from objection
                where selection_id = ?
                """;
        return Statements.run(dataSource, sql, "The objections could not be counted", select -> {
            select.setObject(1, selection);
            select.setObject(2, selection);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new OpenObjections(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class));
            }
        });
    }

    /** Of each selection that the caller may see. */
    Map<UUID, Happened> of(Collection<UUID> selections) {
        Map<UUID, Happened> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setArray(1, connection.createArrayOf("uuid", selections.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("What happened to the selections could not be read", e);
        }
    }

    private static Happened read(ResultSet row) throws SQLException {
        return new Happened(
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12));
    }
}
