package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.ChainQueue;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Who came up for an unfilled post of a PPPK selection that somebody of another formation got, as far as other features ask. */
@ApplicationScoped
public class PublishedRelocation {

    private final EvaluationRepository evaluations;
    private final PppkResults results;
    private final PppkQueueRepository queues;
    private final SelectionRuleSets ruleSets;

    PublishedRelocation(
            EvaluationRepository evaluations,
            PppkResults results,
            PppkQueueRepository queues,
            SelectionRuleSets ruleSets) {
        this.evaluations = evaluations;
        this.results = results;
        this.queues = queues;
        this.ruleSets = ruleSets;
    }

    /**
     * The queue that gave somebody a post of a formation.
     *
     * @param atMost how many of the best of it are wanted; everybody is there who is equal to the last of them. Fewer are there only if they are
     *     all
     * @return nothing if it was not in this way that they got it
     */
    @Transactional
    public Optional<ChainQueue> of(UUID evaluationId, String formationCode, String participantNumber, int atMost) {
        Evaluation evaluation = evaluations.findByIdOptional(evaluationId).orElseThrow(ProblemException::notFound);
        SelectionRules rules = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
        return rules instanceof PppkRules pppk
                ? results.find(evaluationId, participantNumber)
                        .filter(row -> formationCode.equals(row.placedFormationCode()))
                        .map(row -> new ChainQueue(
                                pppk.codes().relocationStep(),
                                queues.members(queues.queue(evaluationId, pppk, formationCode), atMost)))
                : Optional.empty();
    }
}
