package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;

/**
 * Why a person is not mapped.
 *
 * @param cause what stands against it
 * @param component of which component; null for what concerns the person as a whole
 */
public record Obstacle(PlacementOutcome cause, Component component) {

    /** As it is stored: {@code ON_PROBATION}, {@code MISSING:COMPETENCY}. */
    public String code() {
        return component == null ? cause.name() : cause + ":" + component;
    }

    /** From {@link #code()}. */
    public static Obstacle of(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? new Obstacle(PlacementOutcome.valueOf(code), null)
                : new Obstacle(
                        PlacementOutcome.valueOf(code.substring(0, colon)),
                        Component.valueOf(code.substring(colon + 1)));
    }
}
