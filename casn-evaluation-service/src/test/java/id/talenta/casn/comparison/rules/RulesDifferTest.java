package id.talenta.casn.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.PppkFile;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.RuleSetFile;
import org.junit.jupiter.api.Test;

/** In which of the parts that no reason names two versions of the shipped rule sets differ. */
class RulesDifferTest {

    private static final CpnsRules CHAIN = RuleSetFile.cpns(2024, 2);
    private static final PppkRules COMMITTEE = PppkFile.of(2024, 2);

    @Test
    void theSameRulesDifferInNothingWhateverIsVerified() {
        assertThat(RulesDiffer.between(CHAIN, RuleSetFile.cpns(2024, 3), false)).isEmpty();
        CpnsRules verified = RuleSetFile.read(
                2024,
                2,
                payload -> payload.at("/finalResult/optimisation/steps")
                        .forEach(step -> ((ObjectNode) step).put("verified", true)));
        assertThat(verified).isNotEqualTo(CHAIN);
        assertThat(RulesDiffer.between(CHAIN, verified, false)).isEmpty();
        PppkRules sure = PppkFile.of(
                2024,
                2,
                payload ->
                        payload.get("priorities").forEach(priority -> ((ObjectNode) priority).put("verified", true)));
        assertThat(RulesDiffer.between(COMMITTEE, sure, false)).isEmpty();
    }

    @Test
    void whetherPostsStayEmptyAndWhoDecidesTiesOverThemIsHowPeopleAreMoved() {
        assertThat(RulesDiffer.between(RuleSetFile.cpns(2024, 1), CHAIN, false)).containsExactly(RulesDiffer.MOVES);
        assertThat(RulesDiffer.between(RuleSetFile.cpns(2024, 1), CHAIN, true)).isEmpty();
        assertThat(RulesDiffer.between(PppkFile.of(2024), COMMITTEE, false)).containsExactly(RulesDiffer.MOVES);
        assertThat(RulesDiffer.between(COMMITTEE, PppkFile.of(2024, 3), false)).containsExactly(RulesDiffer.MOVES);
        CpnsRules otherOrder = RuleSetFile.read(2024, 2, payload -> {
            ArrayNode steps = (ArrayNode) payload.at("/finalResult/optimisation/steps");
            steps.add(steps.remove(0));
        });
        assertThat(RulesDiffer.between(CHAIN, otherOrder, false)).containsExactly(RulesDiffer.MOVES);
    }

    @Test
    void theCriteriaAndTheClassesAreTheRanking() {
        CpnsRules withoutAge = RuleSetFile.read(2024, 2, payload -> {
            ArrayNode ranking = (ArrayNode) payload.at("/finalResult/ranking");
            ranking.remove(ranking.size() - 1);
        });
        assertThat(RulesDiffer.between(CHAIN, withoutAge, false)).containsExactly(RulesDiffer.RANKING);
        assertThat(RulesDiffer.between(CHAIN, withoutAge, true)).isEmpty();
        CpnsRules skd = RuleSetFile.read(2024, 2, payload -> {
            ArrayNode ranking = (ArrayNode) payload.at("/skd/ranking");
            ranking.remove(ranking.size() - 1);
        });
        assertThat(RulesDiffer.between(CHAIN, skd, true)).containsExactly(RulesDiffer.RANKING);
        PppkRules otherLevel =
                PppkFile.of(2024, 2, payload -> ((ObjectNode) payload.at("/priorities/5")).put("level", 4));
        assertThat(RulesDiffer.between(COMMITTEE, otherLevel, false)).containsExactly(RulesDiffer.RANKING);
    }

    @Test
    void rulesOfAnotherKindDifferInAll() {
        assertThat(RulesDiffer.between(CHAIN, COMMITTEE, false)).containsExactly(RulesDiffer.values());
    }
}
