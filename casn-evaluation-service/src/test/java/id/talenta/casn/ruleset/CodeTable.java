package id.talenta.casn.ruleset;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCodes;
import id.talenta.casn.evaluation.rules.OptimisationStep;
import id.talenta.casn.evaluation.rules.OutcomeCodes;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.PppkCodes;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.evaluation.rules.SkdCarryOver;
import id.talenta.casn.evaluation.rules.SkdCodes;
import id.talenta.platform.data.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every result code of every rule set with what it means, once for all rule sets that have it. */
final class CodeTable {

    private static final String SKD = "SKD";
    private static final String FINAL = "final result";
    private static final String PPPK = "PPPK";
    private static final String BOTH = "SKD, final result";
    private static final String PRIORITY = "{priority}";

    /** A row, by which the rule sets that have it come together. */
    private record Row(String stage, String code, String meaning) {}

    private static final String TIED =
            "equal on every criterion to more people than posts are left; the committee decides, no official code";

    private final Map<Row, List<RuleSet<SelectionRules>>> rows = new LinkedHashMap<>();
    private RuleSet<SelectionRules> at;

    /** Takes the codes of some rule sets. */
    CodeTable(List<RuleSet<SelectionRules>> ruleSets) {
        for (RuleSet<SelectionRules> ruleSet : ruleSets) {
            at = ruleSet;
            if (ruleSet.payload() instanceof CpnsRules rules) {
                ofSkd(rules);
                ofFinal(rules);
                left(BOTH, rules.outcomes());
            } else if (ruleSet.payload() instanceof PppkRules rules) {
                ofPppk(rules);
                left(PPPK, rules.outcomes());
            }
        }
    }

    private void ofSkd(CpnsRules rules) {
        SkdCodes codes = rules.skd().codes();
        String limit = rules.skd().shortlist().multiple() + " times the posts";
        String met = rules.skd().fallback() == null
                ? "met the passing grade"
                : "met the passing grade, or the least total where nobody of the formation met the grade";
        row(SKD, codes.letThrough(), met + "; rank within " + limit + ": goes on to SKB");
        row(SKD, codes.met(), "met the passing grade; rank behind " + limit + ": does not go on");
        row(SKD, codes.notMet(), "below the passing grade, does not go on");
        row(SKD, codes.absent(), "absent from SKD");
        for (SkdCarryOver kept : rules.skd().carryOver()) {
            if (kept.codes() != null) {
                String whose = "SKD score kept from " + kept.year() + ": ";
                row(SKD, kept.codes().letThrough(), whose + "met the grade, goes on to SKB");
                row(SKD, kept.codes().met(), whose + "met the grade, does not go on");
                row(SKD, kept.codes().notMet(), whose + "below the grade of the present year");
            }
        }
    }

    private void ofFinal(CpnsRules rules) {
        FinalCodes codes = rules.finalResult().codes();
        row(FINAL, codes.selected(), "has a post of the formation applied for");
        if (rules.finalResult().optimisation() != null) {
            Map<String, List<OptimisationStep>> byCode = rules.finalResult().optimisation().steps().stream()
                    .collect(Collectors.groupingBy(OptimisationStep::resultCode, TreeMap::new, Collectors.toList()));
            byCode.forEach((code, steps) -> row(
                    FINAL,
                    code,
                    "has a post of another formation that would have stayed empty, by step "
                            + steps.stream().map(OptimisationStep::code).collect(Collectors.joining(", "))));
        }
        row(FINAL, codes.notSelected(), "ranked, without a post");
        row(FINAL, codes.absent(), "absent from SKB, or from one of its tests");
        row(FINAL, codes.eliminated(), "eliminated by a test of SKB");
        row(FINAL, codes.undecided(), TIED);
    }

    private void ofPppk(PppkRules rules) {
        PppkCodes codes = rules.codes();
        row(PPPK, classed(codes.selected(), rules), "has a post of the formation applied for");
        if (rules.relocation()) {
            row(PPPK, classed(codes.relocated(), rules), "has a post of the same position elsewhere that was unfilled");
        }
        row(PPPK, classed(codes.notSelected(), rules), "ranked, without a post");
        if (!rules.thresholds().isEmpty()) {
            row(PPPK, classed(codes.belowThreshold(), rules), "below the passing grade");
        }
        row(PPPK, classed(codes.absent(), rules), "absent");
        row(PPPK, classed(codes.undecided(), rules), TIED);
    }

    private void left(String stage, OutcomeCodes outcomes) {
        if (outcomes != null) {
            row(stage, outcomes.of(ParticipantOutcome.WITHDRAWN), "withdrew");
            row(stage, outcomes.of(ParticipantOutcome.DISQUALIFIED), "was disqualified");
            row(stage, outcomes.of(ParticipantOutcome.REQUIREMENTS_NOT_MET), "does not meet the requirements");
        }
    }

    /** The code of each class, where it names one. */
    private static String classed(String code, PppkRules rules) {
        if (!code.contains(PRIORITY)) {
            return code;
        }
        return rules.priorities().stream()
                .map(priority -> code.replace(PRIORITY, priority.code()))
                .collect(Collectors.joining("`, `"));
    }

    private void row(String stage, String code, String meaning) {
        rows.computeIfAbsent(new Row(stage, code, meaning), row -> new ArrayList<>())
                .add(at);
    }

    @Override
    public String toString() {
        StringBuilder page = new StringBuilder("""

                ## Result codes

                The letters that a list shows behind a participant (*keterangan*), what they mean, and which rule sets have them. The same
                letters can mean different things in different stages and years. Of PPPK 2024 the class stands in front of the code.

                | stage | code | meaning | rule sets, with versions |
                | --- | --- | --- | --- |
                """);
        for (String stage : List.of(SKD, FINAL, BOTH, PPPK)) {
            rows.forEach((row, having) -> {
                if (row.stage().equals(stage)) {
                    page.append("| %s | `%s` | %s | %s |\n"
                            .formatted(row.stage(), row.code(), row.meaning(), written(having)));
                }
            });
        }
        return page.toString();
    }

    private static String written(List<RuleSet<SelectionRules>> having) {
        Map<String, List<String>> versions = new TreeMap<>();
        having.forEach(one ->
                versions.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(String.valueOf(one.version())));
        return versions.entrySet().stream()
                .map(entry -> "`" + entry.getKey() + "` " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
