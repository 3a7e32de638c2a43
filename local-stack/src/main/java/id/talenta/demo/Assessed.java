package id.talenta.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was assessed of a person; null for what was not.
 *
 * @param jobFit competency assessment in per cent of what the post asks for, where only that is known; else null
 * @param competencies the levels of the competency assessment; empty where they are not known
 */
record Assessed(
        BigDecimal award,
        BigDecimal teamAssignment,
        BigDecimal feedback360,
        BigDecimal jobFit,
        List<Competency> competencies,
        BigDecimal development,
        String mobility,
        String acting,
        BigDecimal potential,
        String education,
        String fieldMatch,
        String discipline) {

    /** M.01 to M.08 are managerial, SK.01 is social-cultural. */
    record Competency(String code, int actual, int required) {

        boolean isManagerial() {
            return code.startsWith("M.");
        }
    }
}
