package id.talenta.casn.intake;

import id.talenta.casn.intake.rows.IntakeRows;
import id.talenta.casn.intake.rows.IntakeRows.Key;
import id.talenta.platform.data.csv.RejectedRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The corrections of an import. Each is held against the scores in force and against the objection that calls for it, which is accepted by
 * it if nobody has answered yet: what answering the objections one by one would do, in one transaction.
 */
final class CorrectionTable implements IntakeTable {

    private final StagingTable staging;
    private final Key key;
    private final CorrectedScores scores;
    private final CorrectedObjections objections;
    private final Instant now;

    private CorrectionTable(StagingTable staging, Key key, CorrectedScores scores, Instant now) {
        this.staging = staging;
        this.key = key;
        this.scores = scores;
        this.objections = new CorrectedObjections(staging, scores.ofStage());
        this.now = now;
    }

    static CorrectionTable ofCpns(IntakeImport of, IntakeRows rows, Instant now) {
        StagingTable staging = new StagingTable(of, rows);
        return new CorrectionTable(staging, rows.key(), new CorrectedCpnsScores(staging), now);
    }

    static CorrectionTable ofPppk(IntakeImport of, IntakeRows rows, Instant now) {
        StagingTable staging = new StagingTable(of, rows);
        return new CorrectionTable(staging, rows.key(), new CorrectedPppkScores(staging, rows.positionRules()), now);
    }

    @Override
    public StagingTable staging() {
        return staging;
    }

    @Override
    public void check(Connection connection, RejectedRows rejected) throws SQLException {
        objections.lock(connection);
        objections.name(connection);
        RowChecks checks = new RowChecks(connection, rejected);
        StagedChecks staged = new StagedChecks(staging, checks);
        staged.repeated(key);
        staged.unknownParticipants();
        scores.check(checks);
        objections.check(checks);
        staging.take(connection, checks.lines());
    }

    @Override
    public void insert(Connection connection) throws SQLException {
        scores.insert(connection, now);
        objections.accept(connection, now);
    }
}
