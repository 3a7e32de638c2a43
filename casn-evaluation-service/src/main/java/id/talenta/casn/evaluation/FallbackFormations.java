package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.casn.evaluation.rules.SkdStage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The formations of an SKD evaluation whose people are ranked though none of them met the passing grade. There either everybody who is ranked
 * met it or nobody did, so one person of each formation tells.
 */
@ApplicationScoped
class FallbackFormations {

    private static final String SQL = """
            select distinct on (r.formation_code) r.formation_code, f.need_type, f.quota, f.special_post, r.number, r.twk, r.tiu, r.tkp,
                r.from_selection, r.from_year
            from evaluation_result r
            join evaluation_formation f on f.evaluation_id = r.evaluation_id and f.code = r.formation_code
            where r.evaluation_id = ? and r.rank = 1
            order by r.formation_code, r.number
            """;

    /** Their codes; none where the rules have no fallback, without asking the database. */
    List<String> of(Connection connection, UUID evaluation, CpnsRules rules) throws SQLException {
        if (rules.skd().fallback() == null) {
            return List.of();
        }
        SkdStage stage = new SkdStage(rules);
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setObject(1, evaluation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    FormationNeed formation = new FormationNeed(
                            row.getString(1), NeedType.valueOf(row.getString(2)), row.getInt(3), row.getString(4));
                    if (!stage.meetsGrade(formation, candidate(row))) {
                        found.add(formation.code());
                    }
                }
            }
        }
        return found;
    }

    private static SkdCandidate candidate(ResultSet row) throws SQLException {
        return new SkdCandidate(
                row.getString(5),
                true,
                new SkdScores(row.getInt(6), row.getInt(7), row.getInt(8)),
                null,
                TakenOver.origin(row, 9, 10));
    }
}
