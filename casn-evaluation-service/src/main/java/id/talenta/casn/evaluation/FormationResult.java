package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.FormationPlace;

/**
 * A formation as an evaluation found it, and where the line was drawn in it.
 *
 * @param place what the filling of empty posts compares, null where there is none
 */
record FormationResult(FormationNeed formation, FormationCut cut, FormationPlace place) {

    FormationResult(FormationNeed formation, FormationCut cut) {
        this(formation, cut, null);
    }
}
