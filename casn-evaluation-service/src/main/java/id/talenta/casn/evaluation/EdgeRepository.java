package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.EdgePeople;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.UUID;

/** Who is at the edge of a formation in an evaluation; found by rank, without reading the formation. */
@ApplicationScoped
class EdgeRepository {

    private final AgroalDataSource dataSource;

    EdgeRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * With whom somebody is compared: inside with the first outside, outside with the last inside.
     *
     * @param rank theirs
     * @param limit the last rank inside
     * @param tied whether the line runs through people who share a rank: with them both sides are compared
     * @return null if there is nobody at the other side
     */
    EdgePeople of(UUID evaluationId, String formationCode, int rank, int limit, boolean tied) {
        return (rank <= limit && !tied
                        ? firstBehind(evaluationId, formationCode, limit)
                        : lastUpTo(evaluationId, formationCode, limit))
                .orElse(null);
    }

    private Optional<EdgePeople> lastUpTo(UUID evaluationId, String formationCode, int limit) {
        return ranked(evaluationId, formationCode, limit, "max(rank)", "rank <= ?");
    }

    private Optional<EdgePeople> firstBehind(UUID evaluationId, String formationCode, int limit) {
        return ranked(evaluationId, formationCode, limit, "min(rank)", "rank > ?");
    }

    private Optional<EdgePeople> ranked(
            UUID evaluationId, String formationCode, int limit, String edge, String condition) {
        String sql = """
                select number, sharing
                from evaluation_result
                where evaluation_id = ? and formation_code = ? and rank = (
                    select %s from evaluation_result where evaluation_id = ? and formation_code = ? and %s)
                order by number
                limit 1
                """.formatted(edge, condition);
        return Statements.run(dataSource, sql, "The results could not be reached", select -> {
            select.setObject(1, evaluationId);
            select.setString(2, formationCode);
            select.setObject(3, evaluationId);
            select.setString(4, formationCode);
            select.setInt(5, limit);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new EdgePeople(row.getString(1), row.getInt(2) - 1)) : Optional.empty();
            }
        });
    }
}
