package id.talenta.casn.evaluation.rules;

import java.util.List;

/**
 * What a stage decided for one formation.
 *
 * @param placements one per candidate, in the order in which the candidates were given
 * @param cut where the line was drawn
 */
public record StageResult(List<Placement> placements, FormationCut cut) {}
