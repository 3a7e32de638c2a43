package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.PppkCut;
import id.talenta.casn.evaluation.rules.PppkFormation;

/** A formation as an evaluation of a PPPK selection found it, and where the line was drawn in it. */
record PppkFormationResult(PppkFormation formation, PppkCut cut) {

    /** What the cut of every formation has, whatever the selection. */
    FormationCut common() {
        int quota = formation.need().quota();
        return new FormationCut(
                formation.need().code(),
                quota,
                quota,
                cut.ranked(),
                null,
                null,
                cut.straddleRank(),
                cut.straddleSize());
    }
}
