package id.talenta.talent.mapping.rules;

import id.talenta.talent.ruleset.rules.Name;

/**
 * A box of the matrix.
 *
 * @param number 1 to 9; which number a box has is not the same everywhere
 * @param performance its level of performance
 * @param potential its level of potential
 * @param successionGroup whether its people enter the succession group (<em>Kelompok Rencana Suksesi</em>)
 * @param recommendation what is recommended for its people
 */
public record Box(
        int number, AxisLevel performance, AxisLevel potential, boolean successionGroup, Name recommendation) {}
