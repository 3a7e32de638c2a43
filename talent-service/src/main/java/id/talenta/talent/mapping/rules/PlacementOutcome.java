package id.talenta.talent.mapping.rules;

/** How the subject of a reason turned out; which ones a subject can have is said at {@link PlacementSubject}. */
public enum PlacementOutcome {
    /** May be mapped. */
    ELIGIBLE,
    /** On probation, and so not mapped. */
    ON_PROBATION,
    /** As it was decided by the appraisal. */
    DECIDED,
    /** The value has a row on the scale. */
    ON_SCALE,
    /** A score that was recorded and counts as it is. */
    RECORDED,
    /** Worked out from what was recorded. */
    CALCULATED,
    /** There is none, and the rule set says what that counts. */
    ABSENT_COUNTED,
    /** There is none that is still valid, and the rule set says what that counts. */
    EXPIRED_COUNTED,
    /** It is required and not recorded: not mapped. */
    MISSING,
    /** It is required and what is recorded is no longer valid: not mapped. */
    EXPIRED,
    /** What is recorded has no row on the scale: not mapped. */
    NOT_ON_SCALE,
    /** Some of what must be assessed is not: not mapped. */
    INCOMPLETE,
    /** Multiplied by its weight. */
    WEIGHTED,
    /** Without a score, since a component stands against it. */
    NOT_WEIGHTED,
    /** Summed up. */
    SUMMED,
    /** Not summed up, since a component stands against it. */
    NOT_SUMMED,
    /** The value reaches the bound. */
    REACHED,
    /** The value is below the bound. */
    NOT_REACHED,
    /** The grade stands for the highest level. */
    HIGH,
    /** The grade stands for the middle level. */
    MIDDLE,
    /** The grade stands for the lowest level. */
    LOW,
    /** Placed in a box. */
    PLACED,
    /** In no box. */
    NOT_PLACED;

    /** Whether a person with such a reason is not mapped. */
    public boolean isObstacle() {
        return this == ON_PROBATION || this == MISSING || this == EXPIRED || this == NOT_ON_SCALE || this == INCOMPLETE;
    }
}
