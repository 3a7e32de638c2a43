package id.talenta.casn.intake;

import java.sql.SQLException;

/** Holds staged scores of tests of SKB, or corrections of them, against the tests that the participant's formation has declared. */
final class SkbTestScoreChecks {

    private static final String DECLARED =
            "select from skb_test t where t.selection_id = p.selection_id and t.formation_code = p.formation_code";

    private final String participants;
    private final String scores;
    private final RowChecks checks;
    private final Object importId;

    /**
     * @param staging with the columns number, test, present, score and passed; rows without a test are passed over
     */
    SkbTestScoreChecks(StagingTable staging, RowChecks checks) {
        this.participants = """
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ? and s.test is not null and %s
                order by s.line
                """.formatted(staging.name(), "%s");
        this.scores = """
                select s.line, t.maximum
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                join skb_test t on t.selection_id = p.selection_id and t.formation_code = p.formation_code and t.test = s.test
                where s.import_id = ? and s.present and %s
                order by s.line
                """.formatted(staging.name(), "%s");
        this.checks = checks;
        this.importId = staging.of().id();
    }

    void ofNoTests() throws SQLException {
        String sql = participants.formatted("not exists (" + DECLARED + ")");
        checks.reject(sql, "participantNumber", "formation-without-tests", importId);
    }

    void ofUnknownTests() throws SQLException {
        String sql = participants.formatted(
                "exists (" + DECLARED + ") and not exists (" + DECLARED + " and t.test = s.test)");
        checks.reject(sql, "test", "unknown-test", importId);
    }

    /** What each test asks of its scores. */
    void againstTests() throws SQLException {
        reject("t.maximum is not null and s.score is null", "score", "missing-value");
        reject("t.maximum is null and s.score is not null", "score", "test-not-scored");
        checks.rejectAbove(scores.formatted("s.score > t.maximum"), "score", importId);
        reject("t.eliminating and t.minimum is null and s.passed is null", "passed", "missing-value");
        reject("not (t.eliminating and t.minimum is null) and s.passed is not null", "passed", "test-not-stated");
    }

    private void reject(String condition, String column, String code) throws SQLException {
        checks.reject(scores.formatted(condition), column, code, importId);
    }
}
