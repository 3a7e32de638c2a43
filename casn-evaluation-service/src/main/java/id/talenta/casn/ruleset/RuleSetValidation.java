package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.rules.Finding;
import id.talenta.casn.ruleset.rules.Succession;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.data.ruleset.RuleSetReader;
import java.util.List;
import java.util.Map;

/**
 * Whether a document can be published.
 *
 * @param ruleSet the rule set, null if the document is none
 * @param errors what stands against it
 * @param warnings what it is published with all the same
 */
record RuleSetValidation(RuleSet<SelectionRules> ruleSet, List<Finding> errors, List<Finding> warnings) {

    /** Reads a document, and holds its dates against the published ones. */
    static RuleSetValidation of(RuleSetKey key, JsonNode document, List<RuleSet<SelectionRules>> published) {
        List<Finding> warnings = UnverifiedParts.of(document);
        try {
            RuleSet<SelectionRules> ruleSet =
                    SelectionRuleSets.READER.read(key.code() + " version " + key.version(), document);
            List<Finding> errors = Succession.findings(
                    version(ruleSet),
                    published.stream().map(RuleSetValidation::version).toList());
            return new RuleSetValidation(ruleSet, errors, warnings);
        } catch (RuleSetReader.InvalidRuleSet e) {
            List<Finding> errors = e.faults().stream()
                    .map(fault ->
                            new Finding(fault.pointer(), "rule-set-value", Map.of("expectation", fault.expectation())))
                    .toList();
            return new RuleSetValidation(null, errors, warnings);
        }
    }

    private static Succession.Version version(RuleSet<SelectionRules> ruleSet) {
        return new Succession.Version(
                ruleSet.code(),
                ruleSet.version(),
                ruleSet.payload().kind(),
                ruleSet.payload().year(),
                ruleSet.effectiveFrom(),
                ruleSet.effectiveTo());
    }
}
