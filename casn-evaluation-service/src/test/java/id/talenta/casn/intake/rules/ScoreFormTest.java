package id.talenta.casn.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.CpnsRules;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreFormTest {

    private final ScoreForm form = new ScoreForm(rules());

    @Test
    void scoresWithinBoundsAndStepsAreTaken() {
        assertThat(form.skd(true, 0, 0, 0)).isEmpty();
        assertThat(form.skd(true, 150, 175, 225)).isEmpty();
        assertThat(form.skd(true, 65, 80, 166)).isEmpty();
        assertThat(form.skd(false, null, null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "155,80,166,twk,OUT_OF_RANGE",
        "-5,80,166,twk,OUT_OF_RANGE",
        "65,180,166,tiu,OUT_OF_RANGE",
        "65,80,226,tkp,OUT_OF_RANGE",
        "66,80,166,twk,NOT_A_STEP",
        "65,81,166,tiu,NOT_A_STEP",
        ",80,166,twk,MISSING",
        "65,80,,tkp,MISSING"
    })
    void aWrongScoreIsNamedByItsColumn(Integer twk, Integer tiu, Integer tkp, String column, Violation.Code code) {
        List<Violation> violations = form.skd(true, twk, tiu, tkp);
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).column()).isEqualTo(column);
        assertThat(violations.get(0).code()).isEqualTo(code);
    }

    @Test
    void aViolationSaysTheBoundNotTheValue() {
        assertThat(form.skd(true, 155, 81, 166))
                .containsExactly(
                        new Violation("twk", Violation.Code.OUT_OF_RANGE, Map.of("minimum", "0", "maximum", "150")),
                        new Violation("tiu", Violation.Code.NOT_A_STEP, Map.of("step", "5")));
    }

    @Test
    void theAbsentHaveNoScores() {
        assertThat(form.skd(false, 65, null, 166))
                .extracting(Violation::column, Violation::code)
                .containsExactly(
                        tuple("twk", Violation.Code.MUST_BE_BLANK), tuple("tkp", Violation.Code.MUST_BE_BLANK));
        assertThat(form.skb(false, BigDecimal.ZERO, false))
                .containsExactly(new Violation("score", Violation.Code.MUST_BE_BLANK, Map.of()));
        assertThat(form.skb(false, null, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "100", "61.123", "61.1230", "1E+2", "99.999"})
    void skbScoresHaveUpToThreeDecimals(BigDecimal score) {
        assertThat(form.skb(true, score, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100.001,OUT_OF_RANGE",
        "-0.001,OUT_OF_RANGE",
        "1E+999999999,OUT_OF_RANGE",
        "61.1234,TOO_MANY_DECIMALS",
        "1E-999999999,TOO_MANY_DECIMALS"
    })
    void otherSkbScoresAreRefused(BigDecimal score, Violation.Code code) {
        assertThat(form.skb(true, score, false)).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void onlyWhoWasEliminatedMayLackASkbScore() {
        assertThat(form.skb(true, null, false))
                .containsExactly(new Violation("score", Violation.Code.MISSING, Map.of()));
        assertThat(form.skb(true, null, true)).isEmpty();
        assertThat(form.skb(true, new BigDecimal("50"), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"S-1 HUKUM,4.00", "S-1 HUKUM,0.00", "S-1 HUKUM,", "SMA,100", "SMA,85.5", "SMA,"})
    void marksOfTheirScaleAreTaken(String qualification, BigDecimal gpa) {
        assertThat(form.gpa(qualification, gpa)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "S-1 HUKUM,4.01,OUT_OF_RANGE",
        "S-1 HUKUM,85.5,OUT_OF_RANGE",
        "S-1 HUKUM,3.456,TOO_MANY_DECIMALS",
        "SMA,100.01,OUT_OF_RANGE",
        "SMA,-1,OUT_OF_RANGE"
    })
    void otherMarksAreRefused(String qualification, BigDecimal gpa, Violation.Code code) {
        assertThat(form.gpa(qualification, gpa)).extracting(Violation::code).containsExactly(code);
    }

    private static CpnsRules rules() {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream file = ScoreFormTest.class.getResourceAsStream("/rules/cpns-2024.v1.json")) {
            return mapper.treeToValue(mapper.readTree(file).get("payload"), CpnsRules.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
