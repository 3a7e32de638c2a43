package id.talenta.talent.mapping.rules;

import id.talenta.talent.ruleset.rules.Name;

/**
 * What the levels of an axis are called.
 *
 * @param high {@link Level#HIGH}
 * @param middle {@link Level#MIDDLE}
 * @param low {@link Level#LOW}
 */
public record LevelNames(Name high, Name middle, Name low) {

    /** What a level is called. */
    public Name of(Level level) {
        return switch (level) {
            case HIGH -> high;
            case MIDDLE -> middle;
            case LOW -> low;
        };
    }
}
