package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkTestRule;
import id.talenta.casn.evaluation.rules.PppkTests;
import id.talenta.casn.intake.rules.PppkScoreForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of a file of PPPK scores. */
public final class PppkScoreRows implements IntakeRows {

    private final PppkRules rules;
    private final PppkScoreForm form;
    private final Collection<String> positions;

    /**
     * @param positions the positions of the selection's formations, which decide what the highest scores are
     */
    public PppkScoreRows(PppkRules rules, Collection<String> positions) {
        this.rules = rules;
        this.form = new PppkScoreForm(rules);
        this.positions = positions;
    }

    @Override
    public String table() {
        return "pppk_score";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "present", "technical", "managerial", "sociocultural", "interview", "additional");
    }

    @Override
    public Key key() {
        return new Key("number", "participantNumber");
    }

    @Override
    public List<Bound> bounds() {
        Map<PppkTests, List<String>> byTests = positions.stream().collect(Collectors.groupingBy(rules::testsOf));
        List<Bound> bounds = new ArrayList<>();
        byTests.forEach((tests, names) -> {
            bound(bounds, "technical", PppkTests::technical, tests, names);
            bound(bounds, "managerial", PppkTests::managerial, tests, names);
            bound(bounds, "sociocultural", PppkTests::sociocultural, tests, names);
            bound(bounds, "interview", PppkTests::interview, tests, names);
        });
        return bounds;
    }

    private void bound(
            List<Bound> bounds,
            String column,
            Function<PppkTests, PppkTestRule> test,
            PppkTests tests,
            List<String> names) {
        int maximum = test.apply(tests).maximum();
        if (maximum < form.highest(any -> test.apply(any).maximum())) {
            bounds.add(new Bound(new Key(column, column), names, maximum));
        }
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String number = field.code("participantNumber", 32);
        Boolean present = field.bool("present");
        PppkScoreForm.Scores scores = new PppkScoreForm.Scores(
                field.integer("technical"),
                field.integer("managerial"),
                field.integer("sociocultural"),
                field.integer("interview"));
        BigDecimal additional = field.decimal("additional");
        if (!field.isRejected()) {
            Violated.reject(field, form.scores(present, scores, additional));
        }
        return new Object[] {
            number,
            present,
            scores.technical(),
            scores.managerial(),
            scores.sociocultural(),
            scores.interview(),
            additional
        };
    }
}
