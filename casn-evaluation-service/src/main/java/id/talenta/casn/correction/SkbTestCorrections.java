package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.SkbTest;
import id.talenta.casn.intake.rules.SkbTestForm;
import id.talenta.platform.data.database.Statements;
import id.talenta.platform.web.problem.InputError;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Corrections of single tests of SKB, held against the tests that the participant's formation has declared. */
@ApplicationScoped
class SkbTestCorrections {

    private static final String SQL = """
            select t.test, t.weight, t.maximum, t.minimum, t.eliminating, s.present, s.score, s.passed
            from participant p
            join skb_test t on t.selection_id = p.selection_id and t.formation_code = p.formation_code
            join skb_test_in_force s on s.selection_id = p.selection_id and s.number = p.number and s.test = t.test
            where p.selection_id = ? and p.number = ? and t.test = ?
            """;

    private final AgroalDataSource dataSource;
    private final SkbTestForm form = new SkbTestForm();

    SkbTestCorrections(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A test, and the row of it that is in force. */
    private record Row(SkbTest test, Scores scores) {}

    /**
     * What changes.
     *
     * @param errors takes what is wrong, each by its place below the pointer
     */
    List<CorrectedRow> rows(
            List<InputError> errors,
            UUID selectionId,
            String participantNumber,
            List<SkbTestCorrection> asked,
            String pointer) {
        List<CorrectedRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            SkbTestCorrection correction = asked.get(i);
            String place = pointer + "/skbTests/" + i;
            Row row = find(selectionId, participantNumber, correction.test()).orElse(null);
            Scores after = Scores.of(correction);
            if (!seen.add(correction.test())) {
                errors.add(InputError.inBody(place + "/test", "test-repeated", Map.of()));
            } else if (row == null) {
                errors.add(InputError.inBody(place, "nothing-to-correct", Map.of()));
            } else if (row.scores().equals(after)) {
                errors.add(InputError.inBody(place, "changes-nothing", Map.of()));
            } else {
                Violations.add(
                        errors, place, form.score(correction.present(), correction.score(), correction.passed()));
                Violations.add(
                        errors,
                        place,
                        SkbTestForm.against(row.test(), correction.present(), correction.score(), correction.passed()));
                rows.add(new CorrectedRow(CorrectionKind.skbTest, row.scores(), after));
            }
        }
        return rows;
    }

    /** Those among these participants of whose formation a test is sensitive. */
    Set<String> sensitive(UUID selectionId, Collection<String> numbers) {
        String sql = """
                select p.number
                from participant p
                where p.selection_id = ? and p.number = any (?) and exists (
                    select
                    from skb_test t
                    where t.selection_id = p.selection_id and t.formation_code = p.formation_code and t.sensitive)
                """;
        return Statements.run(dataSource, sql, "The tests could not be read", select -> {
            select.setObject(1, selectionId);
            select.setArray(2, select.getConnection().createArrayOf("text", numbers.toArray()));
            Set<String> found = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    private Optional<Row> find(UUID selectionId, String number, String test) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setObject(1, selectionId);
            select.setString(2, number);
            select.setString(3, test);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The scores of the tests could not be read", e);
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        SkbTest test = new SkbTest(
                row.getString(1),
                row.getBigDecimal(2),
                row.getObject(3, Integer.class),
                row.getBigDecimal(4),
                row.getBoolean(5));
        Boolean passed = (Boolean) row.getObject(8);
        return new Row(
                test,
                new Scores(row.getBoolean(6), null, null, null, row.getBigDecimal(7), null, null, test.code(), passed));
    }
}
