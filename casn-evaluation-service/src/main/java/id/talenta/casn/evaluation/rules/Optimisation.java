package id.talenta.casn.evaluation.rules;

import java.util.List;

/**
 * How posts are filled that are left empty when every formation was filled by rank: step by step, and within a step one
 * formation after the other. 2024: KepmenPANRB 320/2024, Diktum 35.
 *
 * @param steps in the order in which they are gone through
 * @param order in which the formations of a step are served
 */
public record Optimisation(List<OptimisationStep> steps, ServingOrder order) {

    /** In which order the formations with empty posts are served within a step. */
    public enum ServingOrder {
        /** By the formation's code, character by character. */
        FORMATION_CODE
    }

    /** Checks that the steps can be told apart and nothing is left open. */
    public Optimisation {
        steps = PayloadCheck.filled(steps, "payload.finalResult.optimisation.steps");
        String[] codes = new String[2 * steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            String path = "payload.finalResult.optimisation.steps[" + i + "]";
            steps.get(i).check(path);
            PayloadCheck.codes(path, "resultCode", steps.get(i).resultCode());
            codes[2 * i] = "steps[" + i + "].code";
            codes[2 * i + 1] = steps.get(i).code();
        }
        PayloadCheck.codes("payload.finalResult.optimisation", codes);
        PayloadCheck.present(order, "payload.finalResult.optimisation.order");
    }

    /**
     * A step by its code.
     *
     * @param code of one of the steps
     * @return the step
     */
    public OptimisationStep step(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + code));
    }
}
