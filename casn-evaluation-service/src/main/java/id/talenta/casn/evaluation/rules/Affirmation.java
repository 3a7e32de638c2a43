package id.talenta.casn.evaluation.rules;

/** On what ground points are added to a technical score. Some say something of a person's health. */
public enum Affirmation {
    /** Linear teaching certificate (<em>sertifikat pendidik linier</em>). */
    CERTIFICATE(Criterion.AFFIRMATION_CERTIFICATE),
    /** Older than 35 and an active teacher for three years. */
    AGE_AND_SERVICE(Criterion.AFFIRMATION_AGE_AND_SERVICE),
    /** A disability. */
    DISABILITY(Criterion.AFFIRMATION_DISABILITY),
    /** Former honorary staff of category II (<em>eks THK-II</em>), active for three years. */
    THK_II(Criterion.AFFIRMATION_THK_II);

    private final Criterion criterion;

    Affirmation(Criterion criterion) {
        this.criterion = criterion;
    }

    /**
     * The criterion of the reason that says what was added.
     *
     * @return the criterion
     */
    public Criterion criterion() {
        return criterion;
    }
}
