package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** By which rules, and on which suppositions, a selection is evaluated. */
@ApplicationScoped
class EvaluationTerms {

    private final SelectionService selections;
    private final SelectionRuleSets ruleSets;
    private final EvaluationRepository evaluations;

    EvaluationTerms(SelectionService selections, SelectionRuleSets ruleSets, EvaluationRepository evaluations) {
        this.selections = selections;
        this.ruleSets = ruleSets;
        this.evaluations = evaluations;
    }

    /**
     * The terms of an evaluation.
     *
     * @param whatIf posts by formation code that it is to suppose; null if it supposes nothing
     */
    record Terms(boolean dryRun, RuleSet<SelectionRules> ruleSet, Map<String, Integer> whatIf) {}

    /**
     * The terms that were asked for: the rule set in effect, unless something else is to be supposed.
     *
     * @throws ProblemException if what is to be supposed does not exist in this selection, or would have consequences; if
     *     no rule set is in effect, and none is asked for
     */
    Terms of(Selection selection, EvaluationRequest request) {
        EvaluationRequest.WhatIf whatIf = request.whatIf();
        if (whatIf == null) {
            return new Terms(request.isDryRun(), selections.ruleSetInEffect(selection), null);
        }
        List<InputError> errors = new ArrayList<>();
        if (Boolean.FALSE.equals(request.dryRun())) {
            errors.add(InputError.inBody("/dryRun", "what-if-is-dry-run", Map.of()));
        }
        RuleSet<SelectionRules> ruleSet = whatIf.ruleSet() == null
                ? selections.ruleSetInEffect(selection)
                : asked(errors, whatIf.ruleSet(), selection);
        Map<String, Integer> quotas = whatIf.quotas() == null ? Map.of() : new TreeMap<>(whatIf.quotas());
        Set<String> known = evaluations.formationsOf(selection.id(), quotas.keySet());
        for (String code : quotas.keySet()) {
            if (!known.contains(code)) {
                errors.add(InputError.inBody("/whatIf/quotas/" + escaped(code), "unknown-formation", Map.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Terms(true, ruleSet, quotas);
    }

    private RuleSet<SelectionRules> asked(
            List<InputError> errors, EvaluationRequest.RuleSetAsked asked, Selection selection) {
        RuleSet<SelectionRules> found =
                ruleSets.find(asked.code(), asked.version()).orElse(null);
        if (found == null) {
            errors.add(InputError.inBody("/whatIf/ruleSet", "unknown-rule-set", Map.of()));
        } else if (!found.payload().kind().equals(selection.kind().name())) {
            errors.add(InputError.inBody("/whatIf/ruleSet", "rule-set-of-another-kind", Map.of()));
        }
        return found;
    }

    /** As RFC 6901 writes it. */
    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
