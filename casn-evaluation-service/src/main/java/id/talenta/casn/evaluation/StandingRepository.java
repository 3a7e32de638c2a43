package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Results by where people stand: in a tie, at the cut, behind it; and what becomes of them when a tie is decided. */
@ApplicationScoped
class StandingRepository {

    private final AgroalDataSource dataSource;

    StandingRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many formations have posts about which a tie is undecided. */
    long undecidedFormations(UUID evaluationId, String undecidedCode) {
        String sql = """
                select count(distinct coalesce(queue_formation, formation_code))
                from evaluation_result
                where evaluation_id = ? and code = ?
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setString(2, undecidedCode);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Those who are undecided about the posts of a formation, their own or one that they may be moved to. */
    List<ResultRow> tie(UUID evaluationId, String formationCode, String undecidedCode, int atMost) {
        String sql = ResultRepository.COLUMNS
                + " and code = ? and coalesce(queue_formation, formation_code) = ? order by number limit ?";
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setString(2, undecidedCode);
            select.setString(3, formationCode);
            select.setInt(4, atMost);
            return rows(select);
        });
    }

    /** Everybody of the formations that have the position and qualification of one. */
    List<ResultRow> ofTheSameWork(UUID evaluationId, List<String> formationCodes) {
        return inDatabase(ResultRepository.COLUMNS + " and formation_code = any (?) order by number", select -> {
            select.setObject(1, evaluationId);
            select.setArray(2, select.getConnection().createArrayOf("text", formationCodes.toArray()));
            return rows(select);
        });
    }

    /** The formations that have the position and qualification of one, itself included. */
    List<String> formationsOfTheSameWork(UUID evaluationId, String formationCode) {
        String sql = """
                select f.code
                from evaluation_formation one
                join evaluation_formation f on f.evaluation_id = one.evaluation_id and f.position = one.position
                    and f.qualification = one.qualification
                where one.evaluation_id = ? and one.code = ?
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setString(2, formationCode);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    /** Stores what was decided anew. */
    void store(UUID evaluationId, List<ResultRow> rows) {
        String sql = """
                update evaluation_result
                set code = ?, placed_formation_code = ?, queue_outcome = ?, queue_step = ?, queue_formation = ?, queue_rank = ?,
                    queue_sharing = ?
                where evaluation_id = ? and number = ?
                """;
        inDatabase(sql, update -> {
            for (ResultRow row : rows) {
                boolean ranked = row.move() != null && row.move().rank() > 0;
                update.setString(1, row.code());
                update.setString(2, row.placedFormationCode());
                update.setString(
                        3, row.move() == null ? null : row.move().kind().name());
                update.setString(4, row.move() == null ? null : row.move().stepCode());
                update.setString(5, row.move() == null ? null : row.move().formationCode());
                update.setObject(6, ranked ? row.move().rank() : null, java.sql.Types.INTEGER);
                update.setObject(7, ranked ? row.move().sharing() : null, java.sql.Types.INTEGER);
                update.setObject(8, evaluationId);
                update.setString(9, row.participantNumber());
                update.addBatch();
            }
            return update.executeBatch();
        });
    }

    /** How many people have each code. */
    Map<String, Integer> byCode(UUID evaluationId) {
        String sql = "select code, count(*) from evaluation_result where evaluation_id = ? group by code";
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            Map<String, Integer> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getInt(2));
                }
            }
            return found;
        });
    }

    /** Those of a formation with the last rank inside the limit and with the first one outside, the best first. */
    List<ResultRow> atTheCut(UUID evaluationId, String formationCode, int limit, int atMost) {
        String sql = ResultRepository.COLUMNS + """
                 and formation_code = ? and rank in (
                    select unnest(array[max(rank) filter (where rank <= ?), min(rank) filter (where rank > ?)])
                    from evaluation_result
                    where evaluation_id = ? and formation_code = ?)
                order by rank, number
                limit ?
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setString(2, formationCode);
            select.setInt(3, limit);
            select.setInt(4, limit);
            select.setObject(5, evaluationId);
            select.setString(6, formationCode);
            select.setInt(7, atMost);
            return rows(select);
        });
    }

    /** Those who have the last rank of a queue that gave a post or is in a tie. */
    List<ResultRow> atTheEndOfTheQueue(UUID evaluationId, String step, String formationCode, int atMost) {
        String sql = ResultRepository.COLUMNS + """
                 and queue_step = ? and queue_formation = ? and queue_rank = (
                    select max(queue_rank)
                    from evaluation_result
                    where evaluation_id = ? and queue_step = ? and queue_formation = ?)
                order by number
                limit ?
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setString(2, step);
            select.setString(3, formationCode);
            select.setObject(4, evaluationId);
            select.setString(5, step);
            select.setString(6, formationCode);
            select.setInt(7, atMost);
            return rows(select);
        });
    }

    /** How many people have a rank in a queue: those who got a post from it, and those in its tie. */
    int inTheQueue(UUID evaluationId, String step, String formationCode) {
        String sql = """
                select count(*)
                from evaluation_result
                where evaluation_id = ? and queue_step = ? and queue_formation = ? and queue_rank is not null
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setString(2, step);
            select.setString(3, formationCode);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static List<ResultRow> rows(PreparedStatement select) throws SQLException {
        List<ResultRow> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(ResultRepository.read(row));
            }
        }
        return found;
    }

    private <T> T inDatabase(String sql, Statements.Work<T> work) {
        return Statements.run(dataSource, sql, "The results could not be reached", work);
    }
}
