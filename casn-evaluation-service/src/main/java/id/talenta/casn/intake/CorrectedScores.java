package id.talenta.casn.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Staged rows of scores that are corrected, of one kind of selection. */
interface CorrectedScores {

    /** Condition in SQL of whether an objection {@code o} can be about the scores of a staged row {@code s}. */
    String ofStage();

    /** Rejects what a single correction refuses: what is not there, is the same, or cannot be. */
    void check(RowChecks checks) throws SQLException;

    /** Adds the corrections, in the order of the file, each beside what is in force before it. */
    void insert(Connection connection, Instant now) throws SQLException;
}
