package id.talenta.casn.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.intake.rows.IntakeRows.PositionRule;
import id.talenta.casn.intake.rules.PppkScoreForm;
import id.talenta.casn.intake.rules.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a position demands of its scores where the form of a row, which knows no position, lets more pass. */
class PppkPositionRulesTest {

    private static final List<String> POSITIONS = List.of("PERAWAT TERAMPIL", "PENGELOLA UMUM OPERASIONAL");

    @Test
    void theTestsOf2024DifferInTheHighestTechnicalScore() {
        assertThat(PppkPositionRules.of(rules(tests -> {}), POSITIONS))
                .containsExactly(new PositionRule(
                        "s.technical > 225",
                        Violation.outOfRange("technical", "225"),
                        List.of("PENGELOLA UMUM OPERASIONAL")));
        assertThat(PppkPositionRules.of(rules(tests -> {}), List.of("PERAWAT TERAMPIL")))
                .isEmpty();
    }

    @Test
    void stepsAndTheSumOfTwoTestsAreThoseOfThePosition() {
        PppkRules rules = rules(tests -> {
            ((ObjectNode) tests.get("interview")).put("step", 4);
            tests.put("managerialAndSociocultural", 150).put("maximum", 415);
        });
        PppkScoreForm form = new PppkScoreForm(rules);
        assertThat(form.scores(true, new PppkScoreForm.Scores(300, 100, 80, 31), null))
                .as("of one of the positions")
                .isEmpty();
        assertThat(PppkPositionRules.of(rules, POSITIONS))
                .extracting(PositionRule::broken, PositionRule::violation)
                .containsExactlyInAnyOrder(
                        tuple("s.technical > 225", Violation.outOfRange("technical", "225")),
                        tuple(
                                "s.interview % 4 <> 0",
                                new Violation("interview", Violation.Code.NOT_A_STEP, Map.of("step", "4"))),
                        tuple(
                                "s.managerial + s.sociocultural > 150",
                                new Violation(
                                        "sociocultural", Violation.Code.TOGETHER_TOO_HIGH, Map.of("maximum", "150"))));
    }

    /** Those of 2024, the tests of general operations changed first. */
    private static PppkRules rules(Consumer<ObjectNode> change) {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream file = PppkPositionRulesTest.class.getResourceAsStream("/rules/pppk-2024.v2.json")) {
            ObjectNode payload = (ObjectNode) mapper.readTree(file).get("payload");
            change.accept((ObjectNode) payload.get("variants").get(0).get("tests"));
            return mapper.treeToValue(payload, PppkRules.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
