package id.talenta.casn.evaluation.rules;

/** Reasons in English. */
final class EnglishReasons {

    private static final WrittenValues WRITTEN = WrittenValues.ENGLISH;
    static final String EDGE = "the person at the edge of the ranking";
    private static final String NEXT = "; the next criterion is examined.";
    private static final String GPA = "grade point average or diploma mark";

    private EnglishReasons() {}

    static String sentence(Reason reason) {
        return switch (reason.criterion()) {
            case ATTENDANCE ->
                reason.outcome() == Outcome.PRESENT ? "The participant attended." : "The participant did not attend.";
            case TWK, TIU, TKP -> grade("The " + reason.criterion() + " score", reason);
            case SKD ->
                reason.outcome() == Outcome.RECORDED
                        ? "The total SKD score is " + value(reason) + " out of " + bound(reason) + "."
                        : grade("The total SKD score", reason);
            case ELIMINATION ->
                reason.outcome() == Outcome.ELIMINATED
                        ? "The participant failed an eliminating SKB test."
                        : "The participant was not eliminated in SKB.";
            case SKD_SCALED -> "On a scale of " + bound(reason) + " the SKD score is " + value(reason) + ".";
            case SKD_WEIGHTED -> weighted("SKD", reason);
            case SKB ->
                (reason.outcome() == Outcome.CALCULATED
                                ? "The SKB score of all tests together is "
                                : "The SKB score is ")
                        + value(reason) + " out of " + bound(reason) + ".";
            case SKB_WEIGHTED -> weighted("SKB", reason);
            case FINAL ->
                "The final score, SKD and SKB together, is " + value(reason) + " out of " + bound(reason) + ".";
            case RANK -> rank(reason);
            case QUOTA -> quota(reason);
            case TIE -> tie(reason);
            case CUT_FINAL -> compared("The final score", reason);
            case CUT_SKD -> compared("The total SKD score", reason);
            case CUT_TKP -> compared("The TKP score", reason);
            case CUT_TIU -> compared("The TIU score", reason);
            case CUT_TWK -> compared("The TWK score", reason);
            case CUT_GPA -> comparedByGpa(reason);
            case CUT_AGE -> comparedByAge(reason);
            case COMMITTEE_DECISION ->
                reason.outcome() == Outcome.SELECTED
                        ? "The committee's decision on the people who are equal on every criterion selected the participant."
                        : "The committee's decision on the people who are equal on every criterion did not select the"
                                + " participant.";
            case PARTICIPATION -> LeavingTexts.english(reason.outcome());
            case OPTIMISATION, QUEUE -> OptimisationTexts.english(reason);
            case FALLBACK -> FallbackTexts.english(reason);
            case SKD_ORIGIN -> ScoreSourceTexts.englishOfOrigin(reason);
            case SKB_TEST_ATTENDANCE, SKB_TEST_MINIMUM, SKB_TEST_PASSED, SKB_TEST, SKB_TEST_SCALED, SKB_TEST_WEIGHTED ->
                ScoreSourceTexts.english(reason);
            case PRIORITY,
                    TECHNICAL_TEST,
                    TECHNICAL_ADDITIONAL,
                    TECHNICAL_COMBINED,
                    AFFIRMATION_CERTIFICATE,
                    AFFIRMATION_AGE_AND_SERVICE,
                    AFFIRMATION_DISABILITY,
                    AFFIRMATION_THK_II,
                    AFFIRMATION_CAP,
                    TECHNICAL,
                    MANAGERIAL_SOCIOCULTURAL,
                    INTERVIEW,
                    TOTAL,
                    CUT_PRIORITY,
                    CUT_TOTAL,
                    CUT_TECHNICAL,
                    CUT_MANAGERIAL_SOCIOCULTURAL,
                    CUT_INTERVIEW,
                    RELOCATION -> EnglishPppkReasons.sentence(reason);
        };
    }

    private static String grade(String subject, Reason reason) {
        String verdict = reason.outcome() == Outcome.MET ? " meets" : " is below";
        return subject + " " + value(reason) + verdict + " the passing grade " + bound(reason) + ".";
    }

    private static String weighted(String stage, Reason reason) {
        return "Weighted by " + WRITTEN.percent(reason.bound()) + " the " + stage + " score is " + value(reason) + ".";
    }

    private static String rank(Reason reason) {
        String where = reason.outcome() == Outcome.WITHIN ? " is within" : " is outside";
        return "Rank " + value(reason) + where + " the limit of rank " + bound(reason) + " for taking part in SKB.";
    }

    private static String quota(Reason reason) {
        String rank = "Rank " + value(reason);
        String posts = "the number of posts, " + bound(reason);
        return switch (reason.outcome()) {
            case WITHIN -> rank + " is within " + posts + ".";
            case OUTSIDE -> rank + " is outside " + posts + ".";
            default ->
                rank + " is held by more people than posts are left (number of posts: " + bound(reason)
                        + "), so the ranking criteria cannot choose among them.";
        };
    }

    private static String tie(Reason reason) {
        String shared = value(reason) + " people who are equal on every criterion share this rank";
        return switch (reason.outcome()) {
            case WITHIN -> shared + "; places left for them: " + bound(reason) + ", enough for all.";
            case OUTSIDE -> shared + "; no place is left for them.";
            case INCLUDED -> shared + "; places left for them: " + bound(reason) + ", and all of them go on to SKB.";
            default -> shared + "; posts left for them: " + bound(reason) + ". The committee has to decide.";
        };
    }

    private static String compared(String subject, Reason reason) {
        String own = subject + " " + value(reason);
        return switch (reason.outcome()) {
            case AHEAD -> own + " is higher than that of " + EDGE + ", " + bound(reason) + ".";
            case BEHIND -> own + " is lower than that of " + EDGE + ", " + bound(reason) + ".";
            default -> own + " equals that of " + EDGE + NEXT;
        };
    }

    private static String comparedByGpa(Reason reason) {
        if (reason.value() == null) {
            return reason.bound() == null
                    ? "Neither the participant nor " + EDGE + " has a recorded " + GPA + NEXT
                    : "The participant has no recorded " + GPA + "; " + EDGE + " has one"
                            + (reason.boundIsHidden() ? "." : ", " + bound(reason) + "% of its scale.");
        }
        String own = "The " + GPA + ", " + value(reason) + "% of its scale,";
        return switch (reason.outcome()) {
            case AHEAD ->
                reason.bound() == null
                        ? own + " goes before " + EDGE + ", who has none recorded."
                        : own + " is higher than that of " + EDGE + othersGpa(reason);
            case BEHIND -> own + " is lower than that of " + EDGE + othersGpa(reason);
            default -> own + " equals that of " + EDGE + NEXT;
        };
    }

    private static String othersGpa(Reason reason) {
        return reason.boundIsHidden() ? "." : ", " + bound(reason) + "%.";
    }

    private static String comparedByAge(Reason reason) {
        boolean masked = reason.value() == null;
        String own = masked ? "The participant" : "The participant, born on " + WRITTEN.date(reason.value()) + ",";
        String edge = masked ? EDGE : EDGE + ", born on " + WRITTEN.date(reason.bound());
        return switch (reason.outcome()) {
            case AHEAD -> own + " is older than " + edge + ".";
            case BEHIND -> own + " is younger than " + edge + ".";
            default -> own + " is of the same age as " + EDGE + NEXT;
        };
    }

    private static String value(Reason reason) {
        return WRITTEN.number(reason.value());
    }

    private static String bound(Reason reason) {
        return WRITTEN.number(reason.bound());
    }
}
