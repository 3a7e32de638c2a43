package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who passed the published final result of a selection, as far as other features ask. */
@ApplicationScoped
public class PublishedFinal {

    private static final int MOST_IN_A_FORMATION = 100_000;

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
        return passed(selectionId, participantNumber).orElseThrow(() -> new ProblemException(CasnProblem.NOT_PASSED));
    }

    /**
     * That somebody was selected by the final evaluation of the selection that was published last.
     *
     * @throws ProblemException if none is published
     */
    @Transactional
    public Optional<Passed> passed(UUID selectionId, String participantNumber) {
        Evaluation published = published(selectionId);
        SelectionRules rules = rulesOf(published);
        if (rules instanceof PppkRules) {
            return pppk.find(published.id(), participantNumber)
                    .filter(row -> rules.selectedCodes().contains(row.code()))
                    .map(row -> new Passed(published.id(), row.postFormationCode()));
        }
        return results.find(published.id(), participantNumber)
                .filter(row -> rules.selectedCodes().contains(row.code()))
                .map(row -> new Passed(published.id(), row.postFormationCode()));
    }

    /**
     * Somebody in a final result.
     *
     * @param rank 0 without one
     * @param selected whether a post was given to them
     * @param passedOver whether they were ranked and got none
     */
    public record Ranked(String participantNumber, int rank, boolean selected, boolean passedOver) {}

    /** The final result of a formation: how many posts it has, and who is in it. */
    public record Ranking(UUID evaluation, String formationCode, int posts, List<Ranked> people) {}

    /**
     * The final evaluation of a selection that was published last.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public UUID latest(UUID selectionId) {
        return published(selectionId).id();
    }

    /** The result of a formation in a published final evaluation. */
    @Transactional
    public Ranking ranking(UUID evaluationId, String formationCode) {
        Evaluation evaluation = evaluations.findByIdOptional(evaluationId).orElseThrow(ProblemException::notFound);
        SelectionRules rules = rulesOf(evaluation);
        List<Ranked> people = rules instanceof PppkRules
                ? pppk.page(evaluationId, "", formationCode, null, MOST_IN_A_FORMATION).stream()
                        .map(row -> ranked(
                                rules, row.participantNumber(), row.rank(), row.code(), row.placedFormationCode()))
                        .toList()
                : results.page(evaluationId, "", formationCode, null, MOST_IN_A_FORMATION).stream()
                        .map(row -> ranked(
                                rules, row.participantNumber(), row.rank(), row.code(), row.placedFormationCode()))
                        .toList();
        int posts = results.formations(evaluationId, List.of(formationCode))
                .get(formationCode)
                .formation()
                .quota();
        return new Ranking(evaluationId, formationCode, posts, people);
    }

    /** Whoever was moved to another formation's post is neither selected for one of this nor passed over. */
    private static Ranked ranked(SelectionRules rules, String number, int rank, String code, String placedIn) {
        boolean hasPost = rules.selectedCodes().contains(code);
        return new Ranked(number, rank, hasPost && placedIn == null, rank > 0 && !hasPost);
    }

    private Evaluation published(UUID selectionId) {
        return evaluations
                .latestPublishedFinal(selectionId)
                .orElseThrow(() -> new ProblemException(CasnProblem.FINAL_NOT_PUBLISHED));
    }

    private SelectionRules rulesOf(Evaluation evaluation) {
        return ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
    }
}
