package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkExplanation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The results of an evaluation of a PPPK selection: explained one by one, and as the canonical files. */
@ApplicationScoped
class PppkResultService {

    private final PppkResults results;
    private final TieDecisionRepository decisions;
    private final PppkCuts cuts;
    private final EdgeRepository edges;
    private final Caller caller;

    PppkResultService(
            PppkResults results, TieDecisionRepository decisions, PppkCuts cuts, EdgeRepository edges, Caller caller) {
        this.results = results;
        this.decisions = decisions;
        this.cuts = cuts;
        this.edges = edges;
        this.caller = caller;
    }

    List<ResultView> page(
            Evaluation evaluation, PppkRules rules, String after, String formationCode, String code, int atMost) {
        return explained(evaluation, rules, results.page(evaluation.id(), after, formationCode, code, atMost));
    }

    ResultView get(Evaluation evaluation, PppkRules rules, String participantNumber, boolean everyComparison) {
        PppkRow row = results.find(evaluation.id(), participantNumber).orElseThrow(ProblemException::notFound);
        ResultView view = named(evaluation, rules, row, UnaryOperator.identity());
        return everyComparison ? view.with(cuts.compare(evaluation.id(), rules, row, this::masked)) : view;
    }

    /** The result for the participant themselves: with nothing personal of others, whatever the caller may see. */
    ResultView own(Evaluation evaluation, PppkRules rules, String participantNumber) {
        PppkRow row = results.find(evaluation.id(), participantNumber).orElseThrow(ProblemException::notFound);
        return named(evaluation, rules, row, Reason::toThemselves);
    }

    private ResultView named(Evaluation evaluation, PppkRules rules, PppkRow row, UnaryOperator<Reason> shown) {
        Map<String, PppkFormationResult> formations = results.formations(evaluation.id(), List.of(row.formationCode()));
        List<Reason> reasons =
                reasons(evaluation, rules, List.of(row), formations).get(row.participantNumber()).stream()
                        .map(shown)
                        .toList();
        PppkFormationResult in = formations.get(row.formationCode());
        return ResultView.of(
                row,
                seesGrounds(rules),
                ReasonView.naming(
                        reasons,
                        () -> edges.of(
                                evaluation.id(),
                                row.formationCode(),
                                row.rank(),
                                in.formation().need().quota(),
                                in.cut().straddleRank() > 0)));
    }

    /** The reasons of these people's results, as far as they are there and the caller may see them. */
    Map<String, List<Reason>> reasons(Evaluation evaluation, PppkRules rules, Collection<String> participantNumbers) {
        return reasons(evaluation, rules, results.named(evaluation.id(), participantNumbers));
    }

    /** Whether the caller may see on what ground points were added, and from what that could be worked out. */
    boolean seesGrounds(PppkRules rules) {
        return rules.affirmations().isEmpty() || caller.has("pii:sensitive");
    }

    private List<ResultView> explained(Evaluation evaluation, PppkRules rules, List<PppkRow> rows) {
        Map<String, List<Reason>> reasons = reasons(evaluation, rules, rows);
        boolean sensitive = seesGrounds(rules);
        return rows.stream()
                .map(row -> ResultView.of(
                        row,
                        sensitive,
                        reasons.get(row.participantNumber()).stream()
                                .map(ReasonView::of)
                                .toList()))
                .toList();
    }

    private Map<String, List<Reason>> reasons(Evaluation evaluation, PppkRules rules, List<PppkRow> rows) {
        Set<String> codes = rows.stream().map(PppkRow::formationCode).collect(Collectors.toSet());
        return reasons(evaluation, rules, rows, results.formations(evaluation.id(), codes));
    }

    private Map<String, List<Reason>> reasons(
            Evaluation evaluation, PppkRules rules, List<PppkRow> rows, Map<String, PppkFormationResult> formations) {
        Map<String, TieDecision> decided = decisions.byFormation(evaluation.id());
        PppkExplanation explanation = new PppkExplanation(rules);
        boolean sensitive = seesGrounds(rules);
        Map<String, List<Reason>> found = new HashMap<>();
        for (PppkRow row : rows) {
            PppkFormationResult in = formations.get(row.formationCode());
            TieDecision decision = decided.get(row.formationCode());
            List<Reason> reasons = explanation.explain(
                    in.formation(),
                    row.candidate(),
                    row.placed(),
                    in.cut(),
                    decision == null ? null : decision.selected());
            found.put(row.participantNumber(), masked(sensitive ? reasons : explanation.withoutSensitive(reasons)));
        }
        return found;
    }

    private List<Reason> masked(List<Reason> reasons) {
        return caller.has("pii:read")
                ? reasons
                : reasons.stream().map(Reason::masked).toList();
    }
}
