package id.talenta.casn.comparison.rules;

import java.util.Set;

/**
 * What two evaluations differ in besides what each person was decided from.
 *
 * @param sameRules whether both were made by one version of one rule set
 * @param rules the parts in which their rules differ otherwise; empty where they are the same
 * @param pools the pools ({@link Standing#pool()}) of which some formation has another number of posts, or is there in one of
 *     them only
 */
public record Surroundings(boolean sameRules, Set<RulesDiffer> rules, Set<String> pools) {

    /** Keeps copies. */
    public Surroundings {
        rules = Set.copyOf(rules);
        pools = Set.copyOf(pools);
    }

    /** Whether posts between which somebody could be moved are others. */
    boolean hasOtherPosts(Standing before, Standing after) {
        return before.pool() != null && pools.contains(before.pool())
                || after.pool() != null && pools.contains(after.pool());
    }

    boolean differIn(RulesDiffer part) {
        return rules.contains(part);
    }
}
