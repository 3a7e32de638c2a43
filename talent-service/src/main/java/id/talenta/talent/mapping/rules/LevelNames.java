package id.talenta.talent.mapping.rules;

import id.talenta.talent.ruleset.rules.Name;

/**
 * What the levels of an axis are called.
 *
 * @param high {@link AxisLevel#HIGH}
 * @param middle {@link AxisLevel#MIDDLE}
 * @param low {@link AxisLevel#LOW}
 */
public record LevelNames(Name high, Name middle, Name low) {

    /** What a level is called. */
    public Name of(AxisLevel level) {
        return switch (level) {
            case HIGH -> high;
            case MIDDLE -> middle;
            case LOW -> low;
        };
    }
}
