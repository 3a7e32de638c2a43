package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The results of an evaluation, explained. */
@ApplicationScoped
public class ResultService {

    private static final int MOST_COMPARED = 50;

    private final EvaluationService evaluations;
    private final ResultRepository results;
    private final StandingRepository standings;
    private final QueueRepository queues;
    private final EdgeRepository edges;
    private final TieDecisionRepository decisions;
    private final PppkResultService pppk;
    private final SensitiveTests sensitiveTests;
    private final PositionNames positions;
    private final SelectionRuleSets ruleSets;
    private final Caller caller;

    ResultService(
            EvaluationService evaluations,
            ResultRepository results,
            StandingRepository standings,
            QueueRepository queues,
            EdgeRepository edges,
            TieDecisionRepository decisions,
            PppkResultService pppk,
            SensitiveTests sensitiveTests,
            PositionNames positions,
            SelectionRuleSets ruleSets,
            Caller caller) {
        this.evaluations = evaluations;
        this.results = results;
        this.standings = standings;
        this.queues = queues;
        this.edges = edges;
        this.decisions = decisions;
        this.pppk = pppk;
        this.sensitiveTests = sensitiveTests;
        this.positions = positions;
        this.ruleSets = ruleSets;
        this.caller = caller;
    }

    @Transactional
    List<ResultView> page(UUID evaluationId, String after, String formationCode, String code, int atMost) {
        Evaluation evaluation = evaluations.get(evaluationId).completed();
        if (rulesOf(evaluation) instanceof PppkRules rules) {
            return pppk.page(evaluation, rules, after, formationCode, code, atMost);
        }
        List<ResultRow> rows = results.page(evaluationId, after, formationCode, code, atMost);
        Explainer explainer = explainer(evaluation, rows);
        return rows.stream().map(explainer::explain).toList();
    }

    @Transactional
    ResultView get(UUID evaluationId, String participantNumber, boolean everyComparison) {
        Evaluation evaluation = evaluations.get(evaluationId).completed();
        if (rulesOf(evaluation) instanceof PppkRules rules) {
            return pppk.get(evaluation, rules, participantNumber, everyComparison);
        }
        ResultRow row = results.find(evaluationId, participantNumber).orElseThrow(ProblemException::notFound);
        Explainer explainer = explainer(evaluation, List.of(row));
        ResultView view = explainer.explain(row, named(evaluation, explainer, row, UnaryOperator.identity()));
        return everyComparison ? view.with(comparisons(evaluation, explainer, row)) : view;
    }

    /** The result for the participant themselves: with nothing personal of others, whatever the caller may see. */
    @Transactional
    ResultView own(UUID evaluationId, String participantNumber) {
        Evaluation evaluation = evaluations.get(evaluationId).completed();
        if (rulesOf(evaluation) instanceof PppkRules rules) {
            return pppk.own(evaluation, rules, participantNumber);
        }
        ResultRow row = results.find(evaluationId, participantNumber).orElseThrow(ProblemException::notFound);
        Explainer explainer = explainer(evaluation, List.of(row));
        return explainer.explain(row, named(evaluation, explainer, row, Reason::toThemselves));
    }

    private List<ReasonView> named(
            Evaluation evaluation, Explainer explainer, ResultRow row, UnaryOperator<Reason> shown) {
        FormationCut cut = explainer.cutOf(row);
        boolean tied = evaluation.stage() == Stage.FINAL && cut.straddleRank() > 0;
        return ReasonView.naming(
                explainer.reasons(row).stream().map(shown).toList(),
                () -> edges.of(evaluation.id(), row.formationCode(), row.rank(), cut.limit(), tied));
    }

    private Compared comparisons(Evaluation evaluation, Explainer explainer, ResultRow row) {
        if (row.rank() == 0) {
            return Compared.NOBODY;
        }
        Compared found = Compared.at(
                row.formationCode(),
                null,
                explainer.compare(
                        row,
                        null,
                        standings.atTheCut(
                                evaluation.id(), row.formationCode(), explainer.limitOf(row), MOST_COMPARED)),
                explainer.rankedWith(row));
        Move move = row.move();
        if (move == null) {
            return found;
        }
        return found.and(Compared.at(
                move.formationCode(),
                move.stepCode(),
                explainer.compare(
                        row,
                        move,
                        standings.atTheEndOfTheQueue(
                                evaluation.id(), move.stepCode(), move.formationCode(), MOST_COMPARED)),
                standings.inTheQueue(evaluation.id(), move.stepCode(), move.formationCode())
                        + (move.rank() == 0 ? 1 : 0)));
    }

    /** The reasons of these people's results, as far as they are there. */
    @Transactional
    Map<String, List<Reason>> reasons(UUID evaluationId, Collection<String> participantNumbers) {
        Evaluation evaluation = completed(evaluationId);
        if (rulesOf(evaluation) instanceof PppkRules rules) {
            return pppk.reasons(evaluation, rules, participantNumbers);
        }
        List<ResultRow> rows = results.named(evaluationId, participantNumbers);
        Explainer explainer = explainer(evaluation, rows);
        return rows.stream().collect(Collectors.toMap(ResultRow::participantNumber, explainer::reasons));
    }

    /** Whether the caller may see all that a decision was made from. */
    boolean seesGrounds(Evaluation evaluation) {
        if (rulesOf(evaluation) instanceof PppkRules rules) {
            return pppk.seesGrounds(rules);
        }
        return seesTests(evaluation) || !sensitiveTests.any(evaluation.selectionId());
    }

    /** Whether it does not matter to the caller that a test is sensitive; before SKB there are none. */
    private boolean seesTests(Evaluation evaluation) {
        return evaluation.stage() == Stage.SKD || caller.has("pii:sensitive");
    }

    private Explainer explainer(Evaluation evaluation, List<ResultRow> rows) {
        Set<String> formationCodes = new HashSet<>();
        Set<String> receiving = new HashSet<>();
        for (ResultRow row : rows) {
            formationCodes.add(row.formationCode());
            if (row.move() != null) {
                formationCodes.add(row.move().formationCode());
                receiving.add(row.move().formationCode());
            }
        }
        CpnsRules rules = rulesOf(evaluation).cpns();
        return new Explainer(
                evaluation.stage(),
                rules,
                new Explainer.Recorded(
                        positions.applied(
                                rules.skd(),
                                evaluation.selectionId(),
                                results.formations(evaluation.id(), formationCodes)),
                        queues.of(evaluation.id(), receiving),
                        decisions.byFormation(evaluation.id())),
                new Explainer.Seen(
                        caller.has("pii:read"),
                        seesTests(evaluation)
                                ? Set.of()
                                : sensitiveTests.formations(evaluation.selectionId(), formationCodes)));
    }

    /** The rules that an evaluation was decided by. */
    SelectionRules rulesOf(Evaluation evaluation) {
        return ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
    }

    /** The evaluation whose files can be downloaded. */
    Evaluation completed(UUID evaluationId) {
        return evaluations.get(evaluationId).completed();
    }

    /**
     * The evaluation whose input can be downloaded by the caller.
     *
     * @throws ProblemException where it tells on what ground points were added, or of sensitive tests, and the caller may not see that
     */
    @Transactional
    Evaluation completedInput(UUID evaluationId) {
        Evaluation evaluation = completed(evaluationId);
        if (!seesGrounds(evaluation)) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
        return evaluation;
    }
}
