package id.talenta.talent.mapping.rules;

import java.util.List;

/**
 * Who is mapped.
 *
 * @param onProbation kinds of employment that are on probation; their people are not mapped, whatever is recorded of them
 */
public record Eligibility(List<String> onProbation) {

    /** No kind, unless one is given. */
    public Eligibility {
        onProbation = onProbation == null ? List.of() : List.copyOf(onProbation);
    }
}
