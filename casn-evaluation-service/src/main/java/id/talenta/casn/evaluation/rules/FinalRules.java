package id.talenta.casn.evaluation.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How SKD and SKB are integrated into the final result and who is selected. 2024: PermenPANRB 6/2024.
 *
 * @param weights share of SKD and SKB
 * @param scale both are brought to 0–scale before they are weighted (2024: 100)
 * @param rounding which intermediate values are rounded, and how
 * @param ranking criteria that rank those with a final score, the first that differs decides
 * @param codes result codes of this stage
 * @param optimisation how posts that are left empty are filled, null if they stay empty
 */
public record FinalRules(
        Weights weights,
        int scale,
        Rounding rounding,
        List<RankingCriterion> ranking,
        FinalCodes codes,
        Optimisation optimisation) {

    /** Checks that all parts are there and the final score takes part in the ranking. */
    public FinalRules {
        PayloadCheck.present(weights, "payload.finalResult.weights");
        PayloadCheck.positive(scale, "payload.finalResult.scale");
        PayloadCheck.present(rounding, "payload.finalResult.rounding");
        ranking = PayloadCheck.distinct(ranking, "payload.finalResult.ranking");
        PayloadCheck.require(
                ranking.contains(RankingCriterion.FINAL), "payload.finalResult.ranking", "must contain FINAL");
        PayloadCheck.present(codes, "payload.finalResult.codes");
        if (optimisation != null) {
            for (int i = 0; i < optimisation.steps().size(); i++) {
                PayloadCheck.require(
                        !codes.all().contains(optimisation.steps().get(i).resultCode()),
                        "payload.finalResult.optimisation.steps[" + i + "].resultCode",
                        "repeats a code of payload.finalResult.codes");
            }
        }
    }

    /**
     * The codes of people who have a post.
     *
     * @return that of the selected, and those of people who were moved
     */
    public Set<String> codesOfThoseWithAPost() {
        Set<String> found = new LinkedHashSet<>();
        found.add(codes.selected());
        if (optimisation != null) {
            optimisation.steps().forEach(step -> found.add(step.resultCode()));
        }
        return found;
    }
}
