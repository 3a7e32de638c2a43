package id.talenta.demo;

import java.math.BigDecimal;

/**
 * What happened to one person in the field competence test.
 *
 * @param score null for somebody who was absent
 */
public record SkbRow(String participantNumber, boolean present, BigDecimal score, boolean eliminated) {

    /** Ranked at all: sat the test and failed no eliminating part of it. */
    boolean counts() {
        return present && !eliminated;
    }

    SkbRow with(BigDecimal otherScore) {
        return new SkbRow(participantNumber, true, otherScore, false);
    }
}
