package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkExplanation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The results of an evaluation of a PPPK selection: explained one by one, and as the canonical files. */
@ApplicationScoped
class PppkResultService {

    private final PppkResults results;
    private final TieDecisionRepository decisions;
    private final Caller caller;

    PppkResultService(PppkResults results, TieDecisionRepository decisions, Caller caller) {
        this.results = results;
        this.decisions = decisions;
        this.caller = caller;
    }

    List<ResultView> page(
            Evaluation evaluation, PppkRules rules, String after, String formationCode, String code, int atMost) {
        return explained(evaluation, rules, results.page(evaluation.id(), after, formationCode, code, atMost));
    }

    ResultView get(Evaluation evaluation, PppkRules rules, String participantNumber) {
        PppkRow row = results.find(evaluation.id(), participantNumber).orElseThrow(ProblemException::notFound);
        return explained(evaluation, rules, List.of(row)).get(0);
    }

    String writeInput(Evaluation evaluation, PppkRules rules, OutputStream out) throws IOException {
        return PppkFile.input(
                new CanonicalCsv(out),
                rules.outcomes() != null,
                results.formations(evaluation.id(), null),
                reader -> results.forEach(evaluation.id(), reader));
    }

    String writeResults(Evaluation evaluation, OutputStream out) throws IOException {
        return PppkFile.results(new CanonicalCsv(out), reader -> results.forEach(evaluation.id(), reader));
    }

    private List<ResultView> explained(Evaluation evaluation, PppkRules rules, List<PppkRow> rows) {
        Set<String> codes = rows.stream().map(PppkRow::formationCode).collect(Collectors.toSet());
        Map<String, PppkFormationResult> formations = results.formations(evaluation.id(), codes);
        Map<String, TieDecision> decided = decisions.byFormation(evaluation.id());
        PppkExplanation explanation = new PppkExplanation(rules);
        boolean sensitive = rules.affirmations().isEmpty() || caller.has("pii:sensitive");
        boolean personal = caller.has("pii:read");
        List<ResultView> views = new ArrayList<>(rows.size());
        for (PppkRow row : rows) {
            PppkFormationResult in = formations.get(row.formationCode());
            TieDecision decision = decided.get(row.formationCode());
            List<Reason> reasons = explanation.explain(
                    in.formation(),
                    row.candidate(),
                    row.placed(),
                    in.cut(),
                    decision == null ? null : decision.selected());
            List<Reason> shown = sensitive ? reasons : explanation.withoutSensitive(reasons);
            views.add(ResultView.of(
                    row,
                    sensitive,
                    personal ? shown : shown.stream().map(Reason::masked).toList()));
        }
        return views;
    }
}
