package id.talenta.talent.mapping;

import id.talenta.talent.mapping.rules.AxisLevel;
import id.talenta.talent.mapping.rules.Obstacle;
import id.talenta.talent.mapping.rules.Placement;
import id.talenta.talent.mapping.rules.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A person's facts and place in one mapping, as stored: all that reasons and the file are made from.
 *
 * @param box null for a person who is in none
 * @param performance null where that axis could not be worked out; so are the others
 * @param obstacles codes of what keeps the person out of the boxes
 * @param facts as JSON
 */
record PlacementRow(
        UUID talent,
        Integer box,
        AxisLevel performanceLevel,
        AxisLevel potentialLevel,
        BigDecimal performance,
        BigDecimal potential,
        BigDecimal talentValue,
        List<String> obstacles,
        String facts) {

    static PlacementRow of(UUID talent, Placement placement, String facts) {
        return new PlacementRow(
                talent,
                placement.box() == null ? null : placement.box().number(),
                level(placement.performance()),
                level(placement.potential()),
                score(placement.performance()),
                score(placement.potential()),
                placement.talentValue(),
                placement.obstacles().stream().map(Obstacle::code).toList(),
                facts);
    }

    private static AxisLevel level(Standing standing) {
        return standing == null ? null : standing.level();
    }

    private static BigDecimal score(Standing standing) {
        return standing == null ? null : standing.score();
    }
}
