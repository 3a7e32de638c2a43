package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.FormationNeed;

/**
 * A formation as an evaluation found it, and where the line was drawn in it.
 */
record FormationResult(FormationNeed formation, FormationCut cut) {}
