package id.talenta.casn.evaluation.rules;

/**
 * Time allowed for SKD.
 *
 * @param minutes for everyone else
 * @param minutesVisualImpairment for people with a visual impairment (<em>disabilitas netra</em>)
 */
public record SkdDuration(int minutes, int minutesVisualImpairment) {

    /** Checks that both are positive and the second is not the shorter. */
    public SkdDuration {
        PayloadCheck.positive(minutes, "payload.skd.duration.minutes");
        PayloadCheck.require(
                minutesVisualImpairment >= minutes,
                "payload.skd.duration.minutesVisualImpairment",
                "must be at least " + minutes + ", is " + minutesVisualImpairment);
    }
}
