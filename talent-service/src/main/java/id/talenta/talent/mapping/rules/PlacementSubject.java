package id.talenta.talent.mapping.rules;

import static id.talenta.talent.mapping.rules.PlacementOutcome.ABSENT_COUNTED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.CALCULATED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.DECIDED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.ELIGIBLE;
import static id.talenta.talent.mapping.rules.PlacementOutcome.EXPIRED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.EXPIRED_COUNTED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.HIGH;
import static id.talenta.talent.mapping.rules.PlacementOutcome.INCOMPLETE;
import static id.talenta.talent.mapping.rules.PlacementOutcome.LOW;
import static id.talenta.talent.mapping.rules.PlacementOutcome.MIDDLE;
import static id.talenta.talent.mapping.rules.PlacementOutcome.MISSING;
import static id.talenta.talent.mapping.rules.PlacementOutcome.NOT_ON_SCALE;
import static id.talenta.talent.mapping.rules.PlacementOutcome.NOT_PLACED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.NOT_REACHED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.NOT_SUMMED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.NOT_WEIGHTED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.ON_PROBATION;
import static id.talenta.talent.mapping.rules.PlacementOutcome.ON_SCALE;
import static id.talenta.talent.mapping.rules.PlacementOutcome.PLACED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.REACHED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.RECORDED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.SUMMED;
import static id.talenta.talent.mapping.rules.PlacementOutcome.WEIGHTED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reason is about. The names are stable codes that clients rely on. Each says what {@code code}, {@code value}, {@code
 * bound}, {@code weight} and {@code points} of its reasons are; what is not named is null.
 */
public enum PlacementSubject {
    /** Kind of employment. Value: the kind. */
    EMPLOYMENT(ELIGIBLE, ON_PROBATION),
    /** The appraisal used. Code: its year; value: the work result; bound: the work behaviour. */
    APPRAISAL(DECIDED),
    /**
     * A component and its score. Code: the component; points: the score, 0 to 100; value and bound by outcome. ON_SCALE: the
     * grade, or the years and the fewest of their row. RECORDED: the score and the highest possible. CALCULATED: the levels that
     * count and the levels required. EXPIRED and EXPIRED_COUNTED: the last day of validity and the day of the mapping.
     * NOT_ON_SCALE: the grade. INCOMPLETE: the competencies that lack, with blanks between.
     */
    COMPONENT(
            ON_SCALE,
            RECORDED,
            CALCULATED,
            ABSENT_COUNTED,
            EXPIRED_COUNTED,
            MISSING,
            EXPIRED,
            NOT_ON_SCALE,
            INCOMPLETE),
    /** An indicator. Code: its code; value: its score, the mean of its components; weight: per cent; points: score × weight. */
    INDICATOR(WEIGHTED, NOT_WEIGHTED),
    /** A group. Code: its code; weight: its weight, the most it can come to; points: the sum of its indicators. */
    GROUP(SUMMED, NOT_SUMMED),
    /** An axis. Code: the axis; value: the exact sum of its groups; points: that sum rounded. */
    AXIS(SUMMED, NOT_SUMMED),
    /** Whether an axis reaches the highest level. Code: the axis; value: its points; bound: the cut-off. */
    HIGH_CUTOFF(REACHED, NOT_REACHED),
    /** Whether an axis reaches the middle level, if not the highest. Code: the axis; value: its points; bound: the cut-off. */
    MIDDLE_CUTOFF(REACHED, NOT_REACHED),
    /** The level of an axis that follows from a grade. Code: the axis; value: the grade. */
    GRADE_LEVEL(HIGH, MIDDLE, LOW),
    /**
     * The box. PLACED: code: its number; value: the level of performance; bound: the level of potential. NOT_PLACED: value:
     * how many reasons stand against it.
     */
    BOX(PLACED, NOT_PLACED),
    /**
     * The talent value (<em>nilai talenta</em>). Value: points of performance; bound: points of potential; weight: per cent
     * of performance, the rest being that of potential; points: both together, rounded.
     */
    TALENT_VALUE(CALCULATED);

    private final Set<PlacementOutcome> outcomes;

    PlacementSubject(PlacementOutcome first, PlacementOutcome... more) {
        this.outcomes = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** The outcomes that its reasons can have. */
    public Set<PlacementOutcome> outcomes() {
        return outcomes;
    }
}
