package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.SkbTest;
import id.talenta.platform.data.jobs.JobFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tests of SKB that formations have declared; a selection without them pays for nothing but this look. */
final class DeclaredTests {

    /** To be joined with results {@code r}: one text a person, as it is recorded. */
    private static final String JOIN = """
            left join (
                select number, string_agg(concat_ws(':', test, present::text, coalesce(score::text, ''), coalesce(passed::text, '')), ';') as rows
                from skb_test_in_force
                where selection_id = '%s'
                group by number) tests on tests.number = r.number
            """;

    private final Map<String, List<SkbTest>> byFormation;
    private final UUID selection;

    private DeclaredTests(UUID selection, Map<String, List<SkbTest>> byFormation) {
        this.selection = selection;
        this.byFormation = byFormation;
    }

    /** None. */
    static DeclaredTests none(UUID selection) {
        return new DeclaredTests(selection, Map.of());
    }

    /** Those of a selection. */
    static DeclaredTests of(Connection connection, UUID selection, CpnsRules rules) throws SQLException {
        Map<String, List<SkbTest>> found = new HashMap<>();
        String sql =
                "select formation_code, test, weight, maximum, minimum, eliminating from skb_test where selection_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selection);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(new SkbTest(
                                    row.getString(2),
                                    row.getBigDecimal(3),
                                    row.getObject(4, Integer.class),
                                    row.getBigDecimal(5),
                                    row.getBoolean(6)));
                }
            }
        }
        found.values().forEach(tests -> tests.sort(Comparator.comparing(SkbTest::code)));
        if (!found.isEmpty() && rules.skb().additional() == null) {
            throw new JobFailure("skb-tests-without-rules", Map.of(), 0);
        }
        return new DeclaredTests(selection, found);
    }

    /** Those of one formation, by code; empty if SKB is one score there. */
    List<SkbTest> of(String formationCode) {
        return byFormation.getOrDefault(formationCode, List.of());
    }

    /** The column with somebody's rows. */
    String column() {
        return byFormation.isEmpty() ? "null::text" : "tests.rows";
    }

    /** The join that the column needs. */
    String join() {
        return byFormation.isEmpty() ? "" : JOIN.formatted(selection);
    }
}
