package id.talenta.casn.evaluation.rules;

/**
 * What a PPPK selection decided for one participant.
 *
 * @param placement code, and rank in the formation that they applied to
 * @param score the score, null for somebody absent or who left
 * @param relocated what became of them when unfilled posts were given; null for who was not in question
 */
public record PppkPlacement(Placement placement, PppkScore score, PppkRelocated relocated) {}
