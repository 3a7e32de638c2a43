package id.talenta.casn.probation.rules;

/**
 * One condition of becoming a PNS.
 *
 * @param criterion what it is about
 * @param outcome how it stands
 * @param value said at the criterion, null while missing
 * @param bound said at the criterion
 * @param decides false for what is only shown
 * @param verified false where the rule was not held against the regulation
 */
public record GateReason(
        Criterion criterion, Outcome outcome, String value, String bound, boolean decides, boolean verified) {

    /** What a condition is about. */
    public enum Criterion {
        /** The training. Value: its score and grade; bound: the score above which it is passed. */
        TRAINING,
        /** Fitness in body and mind. Value: true or false. */
        HEALTH,
        /** No severe punishment. Value: the heaviest. */
        DISCIPLINE,
        /** The length. Value: full months; bound: the least. */
        MONTHS,
        /** The year's appraisal. Value: the predicate; bound: the least. */
        APPRAISAL
    }

    /** How a condition stands. */
    public enum Outcome {
        /** Met. */
        MET,
        /** Not met. */
        NOT_MET,
        /** Nothing is recorded. */
        MISSING
    }
}
