package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * A participant of SKD.
 *
 * @param participantNumber who
 * @param present whether they attended; absence is recorded, never inferred
 * @param scores their scores, null exactly if they were absent
 * @param outcome how they left other than by the tests, null if they did not
 */
public record SkdCandidate(String participantNumber, boolean present, SkdScores scores, ParticipantOutcome outcome) {

    /** Checks that exactly those present have scores. */
    public SkdCandidate {
        Objects.requireNonNull(participantNumber, "participantNumber");
        if (present != (scores != null)) {
            throw new IllegalArgumentException("those present have scores, those absent have none");
        }
    }

    /**
     * Somebody who did not leave other than by the tests.
     *
     * @param participantNumber who
     * @param present whether they attended
     * @param scores their scores, null exactly if they were absent
     */
    public SkdCandidate(String participantNumber, boolean present, SkdScores scores) {
        this(participantNumber, present, scores, null);
    }
}
