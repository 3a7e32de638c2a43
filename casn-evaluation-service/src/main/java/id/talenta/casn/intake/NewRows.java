package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.SkbAdditional;
import id.talenta.casn.intake.rows.IntakeRows;
import id.talenta.casn.intake.rows.IntakeRows.Key;
import id.talenta.casn.intake.rows.IntakeRows.PositionRule;
import id.talenta.platform.data.csv.RejectedRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows that are added to their table as they are: formations, participants, scores, who left. None of them may be there yet. */
final class NewRows implements IntakeTable {

    /** Who sits SKD after all has the score of that; the trigger of the table holds that no other row is replaced. */
    private static final String REPLACING = """
            on conflict (selection_id, number) do update
            set present = excluded.present, twk = excluded.twk, tiu = excluded.tiu, tkp = excluded.tkp,
                import_id = excluded.import_id, line = excluded.line, from_selection = null, from_year = null
            """;

    private final IntakeImport of;
    private final IntakeRows rows;
    private final StagingTable staging;
    private final SkbAdditional skbRules;
    private final EarlierSkd taken;

    /**
     * @param skbRules how formations can have tests of SKB, null where that does not matter
     * @param taken whose SKD scores are taken over, null if none are
     */
    NewRows(IntakeImport of, IntakeRows rows, SkbAdditional skbRules, EarlierSkd taken) {
        this.of = of;
        this.rows = rows;
        this.staging = new StagingTable(of, rows);
        this.skbRules = skbRules;
        this.taken = taken;
    }

    @Override
    public StagingTable staging() {
        return staging;
    }

    @Override
    public void check(Connection connection, RejectedRows rejected) throws SQLException {
        RowChecks checks = new RowChecks(connection, rejected);
        StagedChecks staged = new StagedChecks(staging, checks);
        List<Key> keys = new ArrayList<>();
        keys.add(rows.key());
        keys.addAll(rows.otherKeys());
        for (Key key : keys) {
            staged.repeated(key);
            staged.present(key, standing());
        }
        if (of.kind().isAboutParticipants()) {
            staged.unknownParticipants();
        }
        if (of.kind() == ImportKind.skb || of.kind() == ImportKind.skbScores) {
            staged.notLetThrough();
        }
        new LateRows(staging, checks).check();
        if (of.kind().isOfSkb()) {
            checkOfSkb(checks);
        }
        if (taken != null) {
            taken.check(checks, of);
        }
        for (PositionRule rule : rows.positionRules()) {
            staged.broken(rule);
        }
        staging.take(connection, checks.lines());
    }

    /** Of a formation there is one SKB score or there are tests: who says which is looked at one after the other. */
    private void checkOfSkb(RowChecks checks) throws SQLException {
        try (PreparedStatement lock =
                checks.connection().prepareStatement("select id from selection where id = ? for no key update")) {
            lock.setObject(1, of.selectionId());
            lock.execute();
        }
        SkbTestChecks tests = new SkbTestChecks(of.id(), checks);
        if (of.kind() == ImportKind.skb) {
            tests.withoutTests();
        } else if (of.kind() == ImportKind.skbScores) {
            SkbTestScoreChecks scores = new SkbTestScoreChecks(staging, checks);
            scores.ofNoTests();
            scores.ofUnknownTests();
            scores.againstTests();
        } else {
            tests.formations();
            tests.whole(skbRules, List.copyOf(checks.lines()));
        }
    }

    /** A score that was taken over makes way for one's own, and is there already for another that is taken over. */
    private String standing() {
        if (of.kind() != ImportKind.skd) {
            return "";
        }
        return taken == null ? " and present.from_selection is null" : " and present.from_selection is not null";
    }

    @Override
    public void insert(Connection connection) throws SQLException {
        if (taken != null) {
            taken.insert(connection, of);
            return;
        }
        String sql = """
                insert into %1$s (%2$s)
                select %2$s
                from %3$s
                where import_id = ?
                """.formatted(staging.table(), staging.columns(), staging.name())
                + (of.kind() == ImportKind.skd && someTaken(connection) ? REPLACING : "");
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, of.id());
            insert.executeUpdate();
        }
    }

    /** Rarely; and where there is none, rows go in as fast as they can. */
    private boolean someTaken(Connection connection) throws SQLException {
        String sql = "select exists (select from skd_score where selection_id = ? and from_selection is not null)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, of.selectionId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
