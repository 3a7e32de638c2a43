package id.talenta.casn.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCodes;
import id.talenta.casn.evaluation.rules.FinalStage;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes on with the filling of empty posts when a tie is decided. */
@ApplicationScoped
public class EmptyPostService {

    private final ResultRepository results;
    private final StandingRepository standings;
    private final TieDecisionRepository decisions;
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    EmptyPostService(
            ResultRepository results,
            StandingRepository standings,
            TieDecisionRepository decisions,
            AgroalDataSource dataSource,
            ObjectMapper json) {
        this.results = results;
        this.standings = standings;
        this.decisions = decisions;
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Decides anew, with all decisions of the committee, the formations of the position and qualification of one. What was decided
     * before the tie comes out the same.
     */
    @Transactional
    void resume(Evaluation evaluation, CpnsRules rules, String formationCode) {
        List<String> codes = standings.formationsOfTheSameWork(evaluation.id(), formationCode);
        Map<String, FormationResult> formations = results.formations(evaluation.id(), codes);
        Map<String, Set<String>> chosen = decisions.byFormation(evaluation.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue().selected())));
        List<ResultRow> stored = standings.ofTheSameWork(evaluation.id(), codes);
        List<ResultRow> rows = stored.stream()
                .map(row -> row.rank() == 0
                        ? row
                        : row.decided(code(rules, row, formations.get(row.formationCode()), chosen), null))
                .toList();
        EmptyPostFilling.Filled filled = new EmptyPostFilling(rules, formations).fill(rows, chosen);
        List<ResultRow> changed = new ArrayList<>(filled.rows());
        changed.removeAll(Set.copyOf(stored));
        standings.store(evaluation.id(), changed);
        try (Connection connection = dataSource.getConnection()) {
            QueueRepository.store(connection, evaluation, filled.queues(), json);
        } catch (SQLException e) {
            throw new IllegalStateException("The queues could not be stored", e);
        }
    }

    /** The code in their own formation, before empty posts are filled. */
    private static String code(
            CpnsRules rules, ResultRow row, FormationResult formation, Map<String, Set<String>> chosen) {
        FinalCodes codes = rules.finalResult().codes();
        String code = new FinalStage(rules)
                .codeOf(row.rank(), row.sharing(), formation.formation().quota());
        Set<String> decided = chosen.get(row.formationCode());
        if (!code.equals(codes.undecided()) || decided == null) {
            return code;
        }
        return decided.contains(row.participantNumber()) ? codes.selected() : codes.notSelected();
    }
}
