package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
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
    private final SelectionRuleSets ruleSets;

    PublishedFinal(EvaluationRepository evaluations, ResultRepository results, SelectionRuleSets ruleSets) {
        this.evaluations = evaluations;
        this.results = results;
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
        String selected = ruleSets.find(published.ruleSetCode(), published.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload()
                .cpns()
                .finalResult()
                .codes()
                .selected();
        return results.find(published.id(), participantNumber)
                .filter(row -> row.code().equals(selected))
                .map(row -> new Passed(published.id(), row.formationCode()))
                .orElseThrow(() -> new ProblemException(CasnProblem.NOT_PASSED));
    }
}
