package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.rules.FinalRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who passed the published final result of a selection, as far as other features ask. */
@ApplicationScoped
public class PublishedFinal {

    private final EvaluationRepository evaluations;
    private final ResultRepository results;
    private final StandingRepository standings;
    private final SelectionRuleSets ruleSets;

    PublishedFinal(
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
     * That somebody passed.
     *
     * @param evaluation the published evaluation that says so
     * @param formationCode the formation whose post is theirs
     */
    public record Passed(UUID evaluation, String formationCode) {}

    /**
     * Somebody who was ranked in a formation and got no post, there or elsewhere.
     *
     * @param rank in the formation
     */
    public record Waiting(UUID evaluation, String participantNumber, String formationCode, int rank) {}

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
        Set<String> passed = rulesOf(published).codesOfThoseWithAPost();
        return results.find(published.id(), participantNumber)
                .filter(row -> passed.contains(row.code()))
                .map(row -> new Passed(
                        published.id(),
                        row.placedFormationCode() == null ? row.formationCode() : row.placedFormationCode()))
                .orElseThrow(() -> new ProblemException(CasnProblem.NOT_PASSED));
    }

    /**
     * Who comes next in a formation by the final evaluation that was published last, the best first: those who were ranked there and
     * got no post anywhere. People who are equal on every criterion have the same rank.
     *
     * @throws ProblemException if none was published
     */
    @Transactional
    public List<Waiting> nextRanked(UUID selectionId, String formationCode, int atMost) {
        Evaluation published = evaluations
                .latestPublishedFinal(selectionId)
                .orElseThrow(() -> new ProblemException(CasnProblem.FINAL_NOT_PUBLISHED));
        String notSelected = rulesOf(published).codes().notSelected();
        return standings.ranked(published.id(), formationCode, notSelected, atMost).stream()
                .map(row -> new Waiting(published.id(), row.participantNumber(), row.formationCode(), row.rank()))
                .toList();
    }

    private FinalRules rulesOf(Evaluation published) {
        return ruleSets.find(published.ruleSetCode(), published.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload()
                .cpns()
                .finalResult();
    }
}
