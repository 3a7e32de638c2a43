package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * A participant of SKD.
 *
 * @param participantNumber who
 * @param present whether they attended; absence is recorded, never inferred
 * @param scores their scores, null exactly if they were absent
 * @param outcome how they left other than by the tests, null if they did not
 * @param origin the earlier selection that the scores were taken over from, null if they sat SKD in this one; who has
 *     one counts as present
 */
public record SkdCandidate(
        String participantNumber, boolean present, SkdScores scores, ParticipantOutcome outcome, SkdOrigin origin) {

    /** Checks that exactly those present have scores. */
    public SkdCandidate {
        Objects.requireNonNull(participantNumber, "participantNumber");
        if (present != (scores != null)) {
            throw new IllegalArgumentException("those present have scores, those absent have none");
        }
        if (origin != null && !present) {
            throw new IllegalArgumentException("those absent have no scores that could have been taken over");
        }
    }

    /**
     * Somebody who sat SKD in this selection.
     *
     * @param participantNumber who
     * @param present whether they attended
     * @param scores their scores, null exactly if they were absent
     * @param outcome how they left other than by the tests, null if they did not
     */
    public SkdCandidate(String participantNumber, boolean present, SkdScores scores, ParticipantOutcome outcome) {
        this(participantNumber, present, scores, outcome, null);
    }

    /**
     * Somebody who did not leave other than by the tests.
     *
     * @param participantNumber who
     * @param present whether they attended
     * @param scores their scores, null exactly if they were absent
     */
    public SkdCandidate(String participantNumber, boolean present, SkdScores scores) {
        this(participantNumber, present, scores, null, null);
    }
}
