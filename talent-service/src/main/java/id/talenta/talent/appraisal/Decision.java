package id.talenta.talent.appraisal;

import id.talenta.talent.appraisal.rules.AppraisalReason;
import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.appraisal.rules.WorkRating;

/** A predicate, what it was made of, and by which rules. */
public record Decision(
        WorkRating result, WorkRating behaviour, Predicate predicate, String ruleSetCode, int ruleSetVersion) {

    AppraisalReason reason() {
        return new AppraisalReason(result, behaviour, predicate);
    }
}
