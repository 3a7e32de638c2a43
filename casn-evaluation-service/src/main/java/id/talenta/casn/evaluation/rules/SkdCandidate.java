package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * A participant of SKD.
 *
 * @param participantNumber who
 * @param present whether they attended; absence is recorded, never inferred
 * @param scores their scores, null exactly if they were absent
 */
public record SkdCandidate(String participantNumber, boolean present, SkdScores scores) {

    /** Checks that exactly those present have scores. */
    public SkdCandidate {
        Objects.requireNonNull(participantNumber, "participantNumber");
        if (present != (scores != null)) {
            throw new IllegalArgumentException("those present have scores, those absent have none");
        }
    }
}
