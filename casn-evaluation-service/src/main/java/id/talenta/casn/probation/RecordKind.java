package id.talenta.casn.probation;

/** What is recorded in a probation. */
public enum RecordKind {
    /** Scores of the training, by component; once, and once more after a remedial. */
    TRAINING,
    /** Whether the examining physicians found the person fit. */
    HEALTH,
    /** The heaviest punishment, TIDAK_ADA if there was none. */
    DISCIPLINE,
    /** Predicate of the year's appraisal. */
    APPRAISAL,
    /** That the probation takes longer, and why. */
    EXTENSION;

    /** Whether it is shown only with {@code pii:sensitive}. */
    boolean isSensitive() {
        return this == HEALTH || this == DISCIPLINE;
    }
}
