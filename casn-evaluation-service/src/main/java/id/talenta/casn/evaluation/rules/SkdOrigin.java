package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * Where an SKD score was taken over from.
 *
 * @param selection id of the earlier selection
 * @param year its year
 */
public record SkdOrigin(String selection, int year) {

    /** Checks that it says which selection. */
    public SkdOrigin {
        Objects.requireNonNull(selection, "selection");
    }
}
