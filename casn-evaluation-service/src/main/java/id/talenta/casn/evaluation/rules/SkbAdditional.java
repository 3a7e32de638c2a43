package id.talenta.casn.evaluation.rules;

/**
 * Tests of SKB beside the main one (<em>SKB tambahan</em>: psychological test, interview, practice, fitness), which an
 * agency may add and announces with their weights and with what eliminates. PermenPANRB 6/2024, article 22.
 *
 * @param main the test that is always among them
 * @param rounding how the scores of the tests become one
 */
public record SkbAdditional(SkbMainTest main, SkbRounding rounding) {

    /** The most tests that a formation may have, the main one included; a technical bound. */
    public static final int MOST_TESTS = 10;

    /** Checks that both are there. */
    public SkbAdditional {
        PayloadCheck.present(main, "payload.skb.additional.main");
        PayloadCheck.present(rounding, "payload.skb.additional.rounding");
    }
}
