package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who passed the published final result of a selection, as far as other features ask. */
@ApplicationScoped
public class PublishedFinal {

    private final EvaluationRepository evaluations;
    private final ResultRepository results;
    private final PppkResults pppk;
    private final SelectionRuleSets ruleSets;

    PublishedFinal(
            EvaluationRepository evaluations, ResultRepository results, PppkResults pppk, SelectionRuleSets ruleSets) {
        this.evaluations = evaluations;
        this.results = results;
        this.pppk = pppk;
        this.ruleSets = ruleSets;
    }

    /**
     * That somebody passed.
     *
     * @param evaluation the published evaluation that says so
     * @param formationCode the formation whose post is theirs
     */
    public record Passed(UUID evaluation, String formationCode) {}

    /**
     * Lets pass only who was selected by the final evaluation of the selection that was published last.
     *
     * @throws ProblemException that says which of the two conditions fails
     */
    @Transactional
    public Passed requirePassed(UUID selectionId, String participantNumber) {
        Evaluation published = evaluations
                .latestPublishedFinal(selectionId)
                .orElseThrow(() -> new ProblemException(CasnProblem.FINAL_NOT_PUBLISHED));
        SelectionRules rules = ruleSets.find(published.ruleSetCode(), published.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
        if (rules instanceof PppkRules) {
            return pppk.find(published.id(), participantNumber)
                    .filter(row -> rules.selectedCodes().contains(row.code()))
                    .map(row -> new Passed(published.id(), row.postFormationCode()))
                    .orElseThrow(() -> new ProblemException(CasnProblem.NOT_PASSED));
        }
        return results.find(published.id(), participantNumber)
                .filter(row -> rules.selectedCodes().contains(row.code()))
                .map(row -> new Passed(published.id(), row.formationCode()))
                .orElseThrow(() -> new ProblemException(CasnProblem.NOT_PASSED));
    }
}
