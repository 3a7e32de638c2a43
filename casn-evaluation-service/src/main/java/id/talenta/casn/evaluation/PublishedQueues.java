package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.ChainApplicant;
import id.talenta.casn.evaluation.rules.ChainQueue;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.EmptyPosts;
import id.talenta.casn.evaluation.rules.FinalStage;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who stood in the queues for a post that was filled from other formations, as far as other features ask. */
@ApplicationScoped
public class PublishedQueues {

    private final EvaluationRepository evaluations;
    private final ResultRepository results;
    private final StandingRepository standings;
    private final SelectionRuleSets ruleSets;

    PublishedQueues(
            EvaluationRepository evaluations,
            ResultRepository results,
            StandingRepository standings,
            SelectionRuleSets ruleSets) {
        this.evaluations = evaluations;
        this.results = results;
        this.standings = standings;
        this.ruleSets = ruleSets;
    }

    /**
     * The queues from the one that gave somebody a post of a formation on, in the order of the rule set's steps.
     *
     * @return none if it was not in this way that they got it
     */
    @Transactional
    public List<ChainQueue> from(UUID evaluationId, String formationCode, String participantNumber) {
        Evaluation evaluation = evaluations.findByIdOptional(evaluationId).orElseThrow(ProblemException::notFound);
        SelectionRules rules = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
        return rules instanceof CpnsRules cpns
                ? results.find(evaluationId, participantNumber)
                        .filter(row -> formationCode.equals(row.placedFormationCode()))
                        .map(row -> from(
                                evaluationId, cpns, formationCode, row.move().stepCode()))
                        .orElse(List.of())
                : List.of();
    }

    private List<ChainQueue> from(UUID evaluationId, CpnsRules rules, String formationCode, String stepCode) {
        List<String> codes = standings.formationsOfTheSameWork(evaluationId, formationCode);
        Map<String, FormationResult> formations = results.formations(evaluationId, codes);
        String selected = rules.finalResult().codes().selected();
        Map<String, Move> moves = new HashMap<>();
        List<ChainApplicant> applicants = standings.ofTheSameWork(evaluationId, codes).stream()
                .filter(row -> row.rank() > 0 && !row.code().equals(selected))
                .map(row -> {
                    if (row.move() != null) {
                        moves.put(row.participantNumber(), row.move());
                    }
                    return applicant(rules, row, formations.get(row.formationCode()));
                })
                .toList();
        FormationResult receiver = formations.get(formationCode);
        return ChainQueue.from(
                rules, stepCode, new EmptyPosts(receiver.formation(), receiver.place(), 1), applicants, moves);
    }

    private static ChainApplicant applicant(CpnsRules rules, ResultRow row, FormationResult own) {
        return new ChainApplicant(
                row.participantNumber(),
                own.formation(),
                own.place(),
                row.skd(),
                FinalStage.keyOf(rules, row.finalCandidate()));
    }
}
