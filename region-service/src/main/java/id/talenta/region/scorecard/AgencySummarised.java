package id.talenta.region.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * What this service reads of {@code id.talenta.talent.agency-summarised.v1}.
 *
 * @param known of how many people leadership, competence and performance are the mean
 */
record AgencySummarised(
        String agency,
        Instant asOf,
        int people,
        Map<String, Integer> boxes,
        int unmapped,
        BigDecimal completeness,
        BigDecimal leadership,
        BigDecimal competence,
        BigDecimal performance,
        Map<String, Integer> known) {}
