package id.talenta.casn.evaluation.rules;

/**
 * Time allowed for the tests of a PPPK selection.
 *
 * @param minutes for the technical, managerial and sociocultural test together
 * @param interviewMinutes for the interview
 * @param minutesVisualImpairment for the tests, for people with a visual impairment (<em>disabilitas netra</em>)
 * @param interviewMinutesVisualImpairment for the interview, for the same
 */
public record PppkDuration(
        int minutes, int interviewMinutes, int minutesVisualImpairment, int interviewMinutesVisualImpairment) {

    private static final String PATH = "payload.duration.";

    /** Checks that all are positive and nobody with a visual impairment has less time. */
    public PppkDuration {
        PayloadCheck.positive(minutes, PATH + "minutes");
        PayloadCheck.positive(interviewMinutes, PATH + "interviewMinutes");
        PayloadCheck.require(
                minutesVisualImpairment >= minutes,
                PATH + "minutesVisualImpairment",
                "must be at least " + minutes + ", is " + minutesVisualImpairment);
        PayloadCheck.require(
                interviewMinutesVisualImpairment >= interviewMinutes,
                PATH + "interviewMinutesVisualImpairment",
                "must be at least " + interviewMinutes + ", is " + interviewMinutesVisualImpairment);
    }
}
