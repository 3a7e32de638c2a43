package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.SkbAdditional;
import id.talenta.casn.evaluation.rules.SkbMainTest;
import id.talenta.platform.data.csv.RejectedRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Holds declared tests of SKB, and the scores of them, against formations and against what is there. */
final class SkbTestChecks {

    private static final String PARTICIPANT = """
            select s.line
            from %s s
            join participant p on p.selection_id = s.selection_id and p.number = s.number
            """;
    private static final String SCORE = """
            select s.line, t.maximum
            from skb_test_score_staging s
            join participant p on p.selection_id = s.selection_id and p.number = s.number
            join skb_test t on t.selection_id = p.selection_id and t.formation_code = p.formation_code and t.test = s.test
            where s.import_id = ? and s.present
            """;
    private static final String BY_LINE = " order by s.line";

    /** Formations whose tests, those of the file and those there, fail to fulfil a condition. */
    private static final String FORMATION = """
            select s.line
            from skb_test_staging s
            where s.import_id = ? and not s.line = any (?) and exists (
                select
                from (
                    select test, weight from skb_test where selection_id = s.selection_id and formation_code = s.formation_code
                    union all
                    select o.test, o.weight from skb_test_staging o
                    where o.import_id = s.import_id and o.formation_code = s.formation_code and not o.line = any (?)) t
                having %s)
            order by s.line
            """;

    private final UUID importId;
    private final Connection connection;
    private final RejectedRows rejected;

    SkbTestChecks(UUID importId, Connection connection, RejectedRows rejected) {
        this.importId = importId;
        this.connection = connection;
        this.rejected = rejected;
    }

    /** Tests are declared of formations that are there, and before anybody of theirs has a score of SKB. */
    List<Long> formations() throws SQLException {
        RowChecks checks = new RowChecks(connection, rejected);
        checks.reject("""
                select s.line
                from skb_test_staging s
                left join formation f on f.selection_id = s.selection_id and f.code = s.formation_code
                where s.import_id = ? and f.code is null
                """ + BY_LINE, "formationCode", "unknown-formation", importId);
        checks.reject("""
                select s.line
                from skb_test_staging s
                where s.import_id = ? and exists (
                    select
                    from participant p
                    where p.selection_id = s.selection_id and p.formation_code = s.formation_code and (
                        exists (select from skb_score b where b.selection_id = p.selection_id and b.number = p.number)
                        or exists (select from skb_test_score t where t.selection_id = p.selection_id and t.number = p.number)))
                """ + BY_LINE, "formationCode", "skb-scores-present", importId);
        return checks.lines();
    }

    /**
     * The tests of each formation as a whole; where they fail, all rows of the formation are rejected.
     *
     * @param gone lines that were rejected before
     */
    List<Long> whole(SkbAdditional rules, List<Long> gone) throws SQLException {
        RowChecks checks = new RowChecks(connection, rejected);
        SkbMainTest main = rules.main();
        Object[] none = {importId, array(gone), array(gone)};
        checks.reject(FORMATION.formatted("count(*) > " + SkbAdditional.MOST_TESTS), "test", "too-many-tests", none);
        checks.reject(FORMATION.formatted("sum(t.weight) <> 1"), "weight", "weights-not-whole", none);
        checks.reject(
                FORMATION.formatted("count(*) filter (where t.test = '" + main.code() + "' and t.weight > 0) = 0"),
                "test",
                "main-test-missing",
                none);
        checks.reject(
                FORMATION.formatted("max(t.weight) filter (where t.test = '" + main.code() + "') < "
                        + main.leastWeight().toPlainString()),
                "weight",
                main.verified() ? "main-test-too-light" : "main-test-too-light-unverified",
                none);
        return checks.lines();
    }

    /** One SKB score is of people whose formation has declared no tests. */
    List<Long> withoutTests() throws SQLException {
        RowChecks checks = new RowChecks(connection, rejected);
        checks.reject(
                PARTICIPANT.formatted("skb_score_staging") + """
                where s.import_id = ? and exists (
                    select from skb_test t where t.selection_id = p.selection_id and t.formation_code = p.formation_code)
                """ + BY_LINE,
                "participantNumber",
                "formation-with-tests",
                importId);
        return checks.lines();
    }

    /** Scores of tests are of people whose formation has declared that test, and of its form. */
    List<Long> scores() throws SQLException {
        RowChecks checks = new RowChecks(connection, rejected);
        checks.reject(
                PARTICIPANT.formatted("skb_test_score_staging") + """
                where s.import_id = ? and not exists (
                    select from skb_test t where t.selection_id = p.selection_id and t.formation_code = p.formation_code)
                """ + BY_LINE,
                "participantNumber",
                "formation-without-tests",
                importId);
        checks.reject(
                PARTICIPANT.formatted("skb_test_score_staging") + """
                where s.import_id = ? and exists (
                        select from skb_test t where t.selection_id = p.selection_id and t.formation_code = p.formation_code)
                    and not exists (
                        select from skb_test t
                        where t.selection_id = p.selection_id and t.formation_code = p.formation_code and t.test = s.test)
                """ + BY_LINE, "test", "unknown-test", importId);
        checks.reject(
                SCORE + "and t.maximum is not null and s.score is null" + BY_LINE, "score", "missing-value", importId);
        checks.reject(
                SCORE + "and t.maximum is null and s.score is not null" + BY_LINE,
                "score",
                "test-not-scored",
                importId);
        checks.rejectAbove(SCORE + "and s.score > t.maximum" + BY_LINE, "score", importId);
        checks.reject(
                SCORE + "and t.eliminating and t.minimum is null and s.passed is null" + BY_LINE,
                "passed",
                "missing-value",
                importId);
        checks.reject(
                SCORE + "and not (t.eliminating and t.minimum is null) and s.passed is not null" + BY_LINE,
                "passed",
                "test-not-stated",
                importId);
        return checks.lines();
    }

    private java.sql.Array array(List<Long> lines) throws SQLException {
        return connection.createArrayOf("bigint", lines.toArray());
    }
}
