package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the posts that are left empty in formations of one position and qualification. Step by step in the order of the
 * rule set, and within a step formation by formation in the order of their codes, the best of those who may be moved
 * there get its posts, ranked as in the final result. Who got a post is not moved again. Where people who are equal on
 * every criterion straddle the posts, the committee decides, and nothing behind that point is filled before it has.
 * KepmenPANRB 320/2024, Diktum 35; the order of steps and formations is not verified.
 *
 * <p>Without state beyond its rules, and the same input gives the same result in any order.
 */
public final class OptimisationChain {

    private final CpnsRules rules;
    private final Optimisation chain;
    private final Comparator<RankingKey> order;

    /**
     * A chain that follows a year's rules.
     *
     * @param rules the rule set, with a chain
     */
    public OptimisationChain(CpnsRules rules) {
        this.rules = rules;
        this.chain = rules.finalResult().optimisation();
        this.order = RankingCriterion.order(rules.finalResult().ranking());
    }

    /**
     * Fills the empty posts.
     *
     * @param empty the formations with empty posts, of one position and qualification, in any order
     * @param applicants all of that position and qualification who were ranked and got no post, in any order
     * @param decisions by receiving formation, whom the committee chose of those who were equal on everything
     * @return who was moved, and where the lines were drawn
     */
    public ChainResult fill(
            List<EmptyPosts> empty, List<ChainApplicant> applicants, Map<String, Set<String>> decisions) {
        List<ChainApplicant> ranked = new ArrayList<>(applicants);
        ranked.sort(Comparator.comparing(ChainApplicant::key, order).thenComparing(ChainApplicant::participantNumber));
        List<EmptyPosts> inOrder = new ArrayList<>(empty);
        inOrder.sort(Comparator.comparing(one -> one.formation().code()));
        ChainFilling filling = new ChainFilling(ranked, decisions, order);
        for (OptimisationStep step : chain.steps()) {
            StepQueues queues = new StepQueues(rules, step, ranked, filling.placed());
            for (EmptyPosts posts : inOrder) {
                if (step.receives(posts.formation().needType())
                        && filling.left(posts) > 0
                        && !filling.serve(step, posts, queues)) {
                    return filling.result(rules);
                }
            }
        }
        return filling.result(rules);
    }
}
