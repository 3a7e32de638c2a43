package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.SkbAdditional;
import id.talenta.casn.evaluation.rules.SkbMainTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Holds declared tests of SKB, and single SKB scores, against formations and against what is there. */
final class SkbTestChecks {

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
    private final RowChecks checks;

    SkbTestChecks(UUID importId, RowChecks checks) {
        this.importId = importId;
        this.checks = checks;
    }

    /** Tests are declared of formations that are there, and before anybody of theirs has a score of SKB. */
    void formations() throws SQLException {
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
    }

    /**
     * The tests of each formation as a whole; where they fail, all rows of the formation are rejected.
     *
     * @param gone lines that were rejected before
     */
    void whole(SkbAdditional rules, List<Long> gone) throws SQLException {
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
    }

    /** One SKB score is of people whose formation has declared no tests. */
    void withoutTests() throws SQLException {
        checks.reject("""
                select s.line
                from skb_score_staging s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ? and exists (
                    select from skb_test t where t.selection_id = p.selection_id and t.formation_code = p.formation_code)
                """ + BY_LINE, "participantNumber", "formation-with-tests", importId);
    }

    private java.sql.Array array(List<Long> lines) throws SQLException {
        return checks.connection().createArrayOf("bigint", lines.toArray());
    }
}
