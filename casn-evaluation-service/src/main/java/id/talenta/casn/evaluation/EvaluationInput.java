package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.OutcomeCodes;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.platform.data.jobs.JobFailure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * People and formations that are decided together: the candidates, the formation of each, and all formations, among them those without a
 * candidate.
 *
 * @param <C> the candidate of the stage
 * @param formationOf in the order of the candidates
 * @param places what the filling of empty posts compares, by formation; empty where there is none
 */
record EvaluationInput<C>(
        List<C> candidates,
        List<String> formationOf,
        Map<String, FormationNeed> formations,
        Map<String, FormationPlace> places) {

    /** The same with candidates made of these. */
    <D> EvaluationInput<D> map(Function<C, D> candidate) {
        return new EvaluationInput<>(candidates.stream().map(candidate).toList(), formationOf, formations, places);
    }

    /** A rule set without codes for it cannot say what became of somebody who left. */
    static ParticipantOutcome outcome(String recorded, OutcomeCodes codes) {
        if (recorded == null) {
            return null;
        }
        if (codes == null) {
            throw new JobFailure("outcomes-without-code", Map.of(), 0);
        }
        return ParticipantOutcome.valueOf(recorded);
    }
}
