package id.talenta.casn.evaluation.rules;

/** The same in English. */
final class EnglishPppkReasons {

    private EnglishPppkReasons() {}

    static String sentence(Reason reason) {
        String value = IndonesianPppkReasons.number(WrittenValues.ENGLISH, reason.value());
        String bound = IndonesianPppkReasons.number(WrittenValues.ENGLISH, reason.bound());
        return switch (reason.criterion()) {
            case PRIORITY -> "The participant is of class " + reason.value() + ", number " + bound + " in priority.";
            case TECHNICAL_TEST -> "The score of the technical test is " + value + " out of " + bound + ".";
            case TECHNICAL_ADDITIONAL ->
                "The score of the additional technical test is " + value + " out of " + bound + ".";
            case TECHNICAL_COMBINED ->
                "With a weight of " + WrittenValues.ENGLISH.percent(reason.bound())
                        + " for the additional test the technical score is " + value + ".";
            case AFFIRMATION_CERTIFICATE -> affirmed("a linear teaching certificate", value, bound);
            case AFFIRMATION_AGE_AND_SERVICE -> affirmed("age and service as a teacher", value, bound);
            case AFFIRMATION_DISABILITY -> affirmed("a disability", value, bound);
            case AFFIRMATION_THK_II -> affirmed("former honorary staff of category II", value, bound);
            case AFFIRMATION_CAP ->
                reason.outcome() == Outcome.CAPPED
                        ? "The technical score with affirmation, " + value + ", is above the highest possible, so "
                                + bound + " counts."
                        : "The technical score with affirmation, " + value + ", is not above the highest possible, "
                                + bound + ".";
            case TECHNICAL ->
                reason.outcome() == Outcome.NOT_GIVEN
                        ? "The technical score is " + value + " out of " + bound
                                + "; the passing grade of this position is not known and none is applied."
                        : score("The technical score", reason, value, bound);
            case MANAGERIAL_SOCIOCULTURAL -> score("The managerial and sociocultural score", reason, value, bound);
            case INTERVIEW -> score("The interview score", reason, value, bound);
            case TOTAL -> "The total score is " + value + " out of " + bound + ".";
            case CUT_PRIORITY -> priority(reason);
            case CUT_TOTAL -> compared("The total score", reason, value, bound);
            case CUT_TECHNICAL -> compared("The technical score", reason, value, bound);
            case CUT_MANAGERIAL_SOCIOCULTURAL ->
                compared("The managerial and sociocultural score", reason, value, bound);
            case CUT_INTERVIEW -> compared("The interview score", reason, value, bound);
            default -> relocation(reason);
        };
    }

    private static String affirmed(String ground, String value, String bound) {
        return "Affirmation for " + ground + ": " + value + " added, " + bound + "% of the highest score.";
    }

    private static String score(String subject, Reason reason, String value, String bound) {
        return switch (reason.outcome()) {
            case MET -> subject + " " + value + " meets the passing grade " + bound + ".";
            case NOT_MET -> subject + " " + value + " is below the passing grade " + bound + ".";
            default -> subject + " is " + value + " out of " + bound + ".";
        };
    }

    private static String priority(Reason reason) {
        String own = "Priority class " + reason.value();
        String edge = " that of " + EnglishReasons.EDGE + ", " + reason.bound();
        return switch (reason.outcome()) {
            case AHEAD -> own + " comes before" + edge + ", whatever the scores.";
            case BEHIND -> own + " comes behind" + edge + ", whatever the scores.";
            default -> own + " stands with" + edge + "; the next criterion is examined.";
        };
    }

    private static String compared(String subject, Reason reason, String value, String bound) {
        String own = subject + " " + value;
        String edge = " that of " + EnglishReasons.EDGE;
        return switch (reason.outcome()) {
            case AHEAD -> own + " is higher than" + edge + ", " + bound + ".";
            case BEHIND -> own + " is lower than" + edge + ", " + bound + ".";
            default -> own + " equals" + edge + "; the next criterion is examined.";
        };
    }

    private static String relocation(Reason reason) {
        return switch (reason.outcome()) {
            case MOVED ->
                "The participant takes an unfilled post of the same position and qualification elsewhere, of formation "
                        + reason.value() + ".";
            case NOT_OPEN -> "No unfilled post of the same position and qualification elsewhere was open.";
            case FILLED ->
                "The unfilled posts elsewhere went to people who rank ahead; the last of them is of formation "
                        + reason.value() + ".";
            default ->
                reason.value() != null
                        ? "The unfilled posts of formation " + reason.value()
                                + " wait for the committee's decision between people who are equal on every criterion."
                        : "The unfilled posts elsewhere are not given, since among people who are equal or ahead some are undecided.";
        };
    }
}
