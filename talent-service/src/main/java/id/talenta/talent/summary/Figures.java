package id.talenta.talent.summary;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An agency's talent in figures.
 *
 * @param people who serve
 * @param boxes how many are in each of the nine boxes by the mapping that was published last
 * @param unmapped how many of the people are in no box
 * @param completeness per cent of the people who have an appraisal and every assessment that the rules of mapping ask for, all of them
 *     valid today; null without people
 * @param leadership mean of what is reached of the managerial levels asked for, in per cent; like the next two null where that is known of fewer
 *     than five people, since a mean of so few tells too much of each
 * @param competence mean of the job fit, in per cent
 * @param performance mean of what the latest predicates are worth by the rules of mapping, 0 to 100
 * @param known of how many each mean is
 */
record Figures(
        int people,
        Map<Integer, Integer> boxes,
        int unmapped,
        BigDecimal completeness,
        BigDecimal leadership,
        BigDecimal competence,
        BigDecimal performance,
        Known known) {

    /** Of how many people each mean is. */
    record Known(int leadership, int competence, int performance) {}
}
