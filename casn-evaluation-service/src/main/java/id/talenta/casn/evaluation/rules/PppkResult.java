package id.talenta.casn.evaluation.rules;

import java.util.List;
import java.util.Map;

/**
 * What was decided for a whole PPPK selection.
 *
 * @param placements one per candidate, in the order in which the candidates were given
 * @param cuts where the line was drawn, by formation
 */
public record PppkResult(List<PppkPlacement> placements, Map<String, PppkCut> cuts) {}
