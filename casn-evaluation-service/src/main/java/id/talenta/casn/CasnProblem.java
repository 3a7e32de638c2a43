package id.talenta.casn;

import id.talenta.platform.web.problem.ProblemType;
import java.util.Locale;

/** What the evaluation of a selection can refuse. */
public enum CasnProblem implements ProblemType {
    /** SKB scores and the final stage need a completed SKD evaluation. */
    SKD_EVALUATION_NEEDED(409),
    /** The rules of the year know no tests of SKB beside the main one. */
    SKB_TESTS_NOT_IN_RULES(409),
    /** The rules have no codes for people who left other than by the tests. */
    OUTCOMES_NOT_IN_RULES(409),
    /** The rules of the year let no SKD scores of the earlier selection's year stand. */
    SKD_NOT_CARRIED_OVER(409),
    /** Scores are taken over from what an earlier selection has published. */
    EARLIER_SKD_NOT_PUBLISHED(409),
    /** The selection is of another kind than such files are for. */
    FILE_OF_ANOTHER_KIND(409),
    /** Selections of this kind have no such stage. */
    STAGE_OF_ANOTHER_KIND(409),
    /** The rules of the selection's year have ended. */
    NO_RULE_SET_IN_EFFECT(409),
    /** What is asked for has its time before or after the state that the selection is in. */
    OUT_OF_ORDER(409),
    /** The evaluation counted with another number of posts than the formation has now. */
    EVALUATED_BEFORE_AMENDMENT(409),
    /** Something came into the selection after the evaluation began that it does not hold. */
    EVALUATION_OUTDATED(409),
    /** Only a completed evaluation that is no dry run can be published. */
    NOT_PUBLISHABLE(409),
    /** It is published, and stays as it is. */
    ALREADY_PUBLISHED(409),
    /** People who are equal on every criterion straddle the quota; somebody has to decide. */
    TIES_UNDECIDED(409),
    /** There is no tie to decide in that formation, or it was decided. */
    NO_TIE_TO_DECIDE(409),
    /** The evaluation has not come to results yet. */
    NO_RESULTS_YET(409),
    /** Nobody is appointed before the final result is published. */
    FINAL_NOT_PUBLISHED(409),
    /** Only who passed the published final result is appointed. */
    NOT_PASSED(409),
    /** A participant is appointed once. */
    ALREADY_APPOINTED(409),
    /** Each post of the formation has somebody who is appointed to it. */
    POSTS_TAKEN(409),
    /** The result that was published last gives the post to whoever is appointed to it. */
    STILL_SELECTED(409),
    /** A NIP belongs to one person; whose it is is not said. */
    NIP_IN_USE(409),
    /** The decree was issued, and stays as it is. */
    DECREE_ISSUED(409),
    /** No step of the pipeline leads from the one state to the other. */
    NO_SUCH_STEP(409),
    /** The appointment has come to an end. */
    APPOINTMENT_ENDED(409),
    /** The step is BKN's, and the caller does not act for all agencies. */
    STEP_OF_BKN(403),
    /** The appointment goes step by step, and so does its decree. */
    ON_ITS_WAY(409),
    /** Only who withdrew is replaced. */
    NOT_WITHDRAWN(409),
    /** The post was taken by somebody. */
    ALREADY_REPLACED(409),
    /** Nobody of the formation is left to take the post. */
    NO_SUCCESSOR(409),
    /** Several share the next rank; somebody has to decide. */
    SUCCESSION_UNDECIDED(409),
    /** The probation has ended. */
    PROBATION_ENDED(409),
    /** The training is attempted once. */
    TRAINING_ATTEMPTED(409),
    /** A condition of becoming a PNS is not met, or nothing is recorded of it. */
    GATE_NOT_PASSED(409),
    /** A score was corrected after the evaluation had read it. */
    CORRECTIONS_NOT_EVALUATED(409),
    /** Only evaluations of one stage of one selection say what changed. */
    NOT_COMPARABLE(409),
    /** There is no published result that could be shown or objected to. */
    NOTHING_PUBLISHED(409),
    /** Objections are filed on the days that the publication names. */
    OBJECTION_WINDOW_CLOSED(409),
    /** A participant objects once to a publication. */
    ALREADY_OBJECTED(409),
    /** The answer was given, and stays as it is. */
    OBJECTION_ANSWERED(409),
    /** Deciding again is done while the request waits, so not about any number of people. */
    TOO_MANY_TO_VERIFY(409),
    /** The version is there already, as a draft or published, or once was. */
    RULE_SET_VERSION_TAKEN(409),
    /** It is published, and stays as it is. */
    RULE_SET_PUBLISHED(409),
    /** The draft cannot be published as it is. */
    RULE_SET_NOT_VALID(409),
    /** The published final result holds the participant, or the latest SKD evaluation does not let them through. */
    IN_PUBLISHED_RESULT(409),
    /** Objections can still be filed, so the selection stays open. */
    OBJECTION_WINDOW_OPEN(409),
    /** Objections wait for an answer, or for the version that holds their correction, so the selection stays open. */
    OBJECTIONS_PENDING(409),
    /** How a participant left is recorded once. */
    OUTCOME_RECORDED(409);

    private final int status;

    CasnProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
