package id.talenta.talent.mapping.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a mapping decided about a person, and why.
 *
 * @param box null for a person who is not mapped
 * @param performance null where a component of that axis lacks
 * @param potential null where a component of that axis lacks
 * @param talentValue null for a person who is not mapped
 * @param obstacles why the person is not mapped; empty for one who is
 * @param reasons of every point, in the order in which the decision is made
 */
public record Placement(
        Box box,
        Standing performance,
        Standing potential,
        BigDecimal talentValue,
        List<Obstacle> obstacles,
        List<Reason> reasons) {

    /** Keeps the lists as they are. */
    public Placement {
        obstacles = List.copyOf(obstacles);
        reasons = List.copyOf(reasons);
    }
}
