package id.talenta.casn.comparison.rules;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.OptimisationStep;
import id.talenta.casn.evaluation.rules.PppkPriority;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A part in which the rules of two evaluations differ, and which decides without any reason of a person naming it. */
public enum RulesDiffer {
    /** By which criteria people are ranked, or the order of the priority classes. */
    RANKING,
    /** Whether and how people are moved to posts of other formations that are empty. */
    MOVES;

    /**
     * In which of these parts two rule sets differ. Whether a part is verified makes no difference.
     *
     * @param before the rules of one evaluation
     * @param after those of the other
     * @param skd whether both are of the SKD stage, which has a ranking of its own and moves nobody
     * @return the parts; rules of different kinds differ in all of them
     */
    public static Set<RulesDiffer> between(SelectionRules before, SelectionRules after, boolean skd) {
        Set<RulesDiffer> found = EnumSet.noneOf(RulesDiffer.class);
        if (!ranking(before, skd).equals(ranking(after, skd))) {
            found.add(RANKING);
        }
        if (!skd && !moves(before).equals(moves(after))) {
            found.add(MOVES);
        }
        return found;
    }

    private static List<Object> ranking(SelectionRules of, boolean skd) {
        if (of instanceof CpnsRules rules) {
            return List.of(
                    CpnsRules.KIND,
                    skd ? rules.skd().ranking() : rules.finalResult().ranking());
        }
        PppkRules rules = of.pppk();
        return List.of(
                PppkRules.KIND,
                rules.ranking(),
                rules.priorities().stream().collect(Collectors.toMap(PppkPriority::code, PppkPriority::level)));
    }

    private static List<Object> moves(SelectionRules of) {
        if (of instanceof CpnsRules rules) {
            return rules.finalResult().optimisation() == null
                    ? List.of(CpnsRules.KIND)
                    : List.of(
                            CpnsRules.KIND,
                            rules.finalResult().optimisation().order(),
                            rules.finalResult().optimisation().steps().stream()
                                    .map(RulesDiffer::withoutSource)
                                    .toList());
        }
        PppkRules rules = of.pppk();
        return List.of(PppkRules.KIND, rules.relocation(), Objects.requireNonNull(rules.relocationTies()));
    }

    private static OptimisationStep withoutSource(OptimisationStep step) {
        return new OptimisationStep(
                step.code(), step.resultCode(), step.to(), step.from(), step.location(), step.passingGrade(), true);
    }
}
