package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.Outcome.ABSENT;
import static id.talenta.casn.evaluation.rules.Outcome.AHEAD;
import static id.talenta.casn.evaluation.rules.Outcome.BEHIND;
import static id.talenta.casn.evaluation.rules.Outcome.CALCULATED;
import static id.talenta.casn.evaluation.rules.Outcome.CAPPED;
import static id.talenta.casn.evaluation.rules.Outcome.DISQUALIFIED;
import static id.talenta.casn.evaluation.rules.Outcome.ELIMINATED;
import static id.talenta.casn.evaluation.rules.Outcome.EQUAL;
import static id.talenta.casn.evaluation.rules.Outcome.FILLED;
import static id.talenta.casn.evaluation.rules.Outcome.INCLUDED;
import static id.talenta.casn.evaluation.rules.Outcome.MET;
import static id.talenta.casn.evaluation.rules.Outcome.MOVED;
import static id.talenta.casn.evaluation.rules.Outcome.NOT_CAPPED;
import static id.talenta.casn.evaluation.rules.Outcome.NOT_ELIMINATED;
import static id.talenta.casn.evaluation.rules.Outcome.NOT_GIVEN;
import static id.talenta.casn.evaluation.rules.Outcome.NOT_MET;
import static id.talenta.casn.evaluation.rules.Outcome.NOT_MOVED;
import static id.talenta.casn.evaluation.rules.Outcome.NOT_OPEN;
import static id.talenta.casn.evaluation.rules.Outcome.NOT_SELECTED;
import static id.talenta.casn.evaluation.rules.Outcome.OUTSIDE;
import static id.talenta.casn.evaluation.rules.Outcome.PRESENT;
import static id.talenta.casn.evaluation.rules.Outcome.RECORDED;
import static id.talenta.casn.evaluation.rules.Outcome.REQUIREMENTS_NOT_MET;
import static id.talenta.casn.evaluation.rules.Outcome.SELECTED;
import static id.talenta.casn.evaluation.rules.Outcome.TAKEN_OVER;
import static id.talenta.casn.evaluation.rules.Outcome.UNDECIDED;
import static id.talenta.casn.evaluation.rules.Outcome.WITHDRAWN;
import static id.talenta.casn.evaluation.rules.Outcome.WITHIN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reason is about. The names are stable codes that clients rely on. Each says what {@code value} and {@code
 * bound} of its reasons are.
 */
public enum Criterion {
    /** Attendance of the stage. Value: true or false. */
    ATTENDANCE(PRESENT, ABSENT),
    /** TWK against the passing grade. Value: the score; bound: its minimum. */
    TWK(MET, NOT_MET),
    /** TIU against the passing grade. Value: the score; bound: its minimum. */
    TIU(MET, NOT_MET),
    /** TKP against the passing grade. Value: the score; bound: its minimum. */
    TKP(MET, NOT_MET),
    /**
     * Total SKD score. Against the passing grade (MET, NOT_MET) the bound is its minimum; as part of the final score
     * (RECORDED) the bound is the highest possible.
     */
    SKD(MET, NOT_MET, RECORDED),
    /** Failing of an eliminating SKB test. Value: true or false. */
    ELIMINATION(ELIMINATED, NOT_ELIMINATED),
    /** SKD brought to the scale. Value: the rounded result; bound: the scale. */
    SKD_SCALED(CALCULATED),
    /** Share of SKD in the final score. Value: the rounded result; bound: the weight, 0 to 1. */
    SKD_WEIGHTED(CALCULATED),
    /** SKB score, as it was recorded or as the tests of the formation come to it. Value: the score; bound: the highest. */
    SKB(RECORDED, CALCULATED),
    /** Share of SKB in the final score. Value: the rounded result; bound: the weight, 0 to 1. */
    SKB_WEIGHTED(CALCULATED),
    /** Final score. Value: the sum of both shares; bound: the highest possible. */
    FINAL(CALCULATED),
    /** Rank after SKD. Value: the rank; bound: the last rank that is let through, multiple × quota. */
    RANK(WITHIN, OUTSIDE),
    /** Rank of the final result. Value: the rank; bound: the number of posts. */
    QUOTA(WITHIN, OUTSIDE, UNDECIDED),
    /**
     * The rank is shared. Value: how many people share it, this one included; bound: how many places were left for
     * them. INCLUDED is of the SKD stage, UNDECIDED of the final stage.
     */
    TIE(WITHIN, OUTSIDE, INCLUDED, UNDECIDED),
    /** Comparison with the person at the edge by final score. Value: own; bound: theirs. */
    CUT_FINAL(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by total SKD score. Value: own; bound: theirs. */
    CUT_SKD(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by TKP. Value: own; bound: theirs. */
    CUT_TKP(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by TIU. Value: own; bound: theirs. */
    CUT_TIU(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by TWK. Value: own; bound: theirs. */
    CUT_TWK(AHEAD, BEHIND, EQUAL),
    /**
     * Comparison with the person at the edge by grade point average or diploma mark. Value: own; bound: theirs; per
     * cent of the scale, null where blank.
     */
    CUT_GPA(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by age. Value: own birth date; bound: theirs; personal data. */
    CUT_AGE(AHEAD, BEHIND, EQUAL),
    /** A reasoned decision of the committee on people who are equal on every criterion. No value, no bound. */
    COMMITTEE_DECISION(SELECTED, NOT_SELECTED),
    /** Having left the selection other than by its tests. No value, no bound. */
    PARTICIPATION(WITHDRAWN, DISQUALIFIED, REQUIREMENTS_NOT_MET),
    /**
     * The filling of empty posts. Value: code of the step; bound: code of the receiving formation. What follows, down to
     * the end, is about that queue: the passing grade of the receiving formation, the rank, a tie, the comparison with the
     * person at the edge.
     */
    OPTIMISATION(MOVED, NOT_MOVED, UNDECIDED),
    /**
     * Rank among those who could be moved. Value: the rank, null for who came after those who got the posts; bound: the
     * number of empty posts.
     */
    QUEUE(WITHIN, OUTSIDE, UNDECIDED),
    /** Priority class (PPPK). Value: the class; bound: its level, 1 before 2. */
    PRIORITY(RECORDED),
    /** Technical test (PPPK), where affirmations or an additional test follow. Value: the score; bound: the highest. */
    TECHNICAL_TEST(RECORDED),
    /** Additional technical test (PPPK). Value: the score; bound: the highest possible. */
    TECHNICAL_ADDITIONAL(RECORDED),
    /** Technical and additional test weighted (PPPK). Value: the sum; bound: weight of the additional test, 0 to 1. */
    TECHNICAL_COMBINED(CALCULATED),
    /** Points for a linear teaching certificate (PPPK). Value: the points; bound: per cent of the highest score. */
    AFFIRMATION_CERTIFICATE(CALCULATED),
    /** Points for age and service (PPPK). Value: the points; bound: per cent of the highest score. */
    AFFIRMATION_AGE_AND_SERVICE(CALCULATED),
    /** Points for a disability (PPPK). Value: the points; bound: per cent of the highest score. */
    AFFIRMATION_DISABILITY(CALCULATED),
    /** Points for former honorary staff of category II (PPPK). Value: the points; bound: per cent of the highest. */
    AFFIRMATION_THK_II(CALCULATED),
    /** Technical score with all affirmations (PPPK). Value: the sum; bound: the highest possible, which caps it. */
    AFFIRMATION_CAP(CAPPED, NOT_CAPPED),
    /**
     * Technical score that counts (PPPK). Against a passing grade (MET, NOT_MET) the bound is its minimum, otherwise
     * (RECORDED) the highest possible; NOT_GIVEN, with the highest possible, where a minimum by position should hold and
     * none is known.
     */
    TECHNICAL(MET, NOT_MET, RECORDED, NOT_GIVEN),
    /** Managerial and sociocultural score together (PPPK). Bound: the minimum, or (RECORDED) the highest possible. */
    MANAGERIAL_SOCIOCULTURAL(MET, NOT_MET, RECORDED),
    /** Interview (PPPK). Bound: the minimum, or (RECORDED) the highest possible. */
    INTERVIEW(MET, NOT_MET, RECORDED),
    /** Total score (PPPK). Value: the sum of all parts; bound: the highest possible. */
    TOTAL(CALCULATED),
    /** Comparison with the person at the edge by priority class. Value: own; bound: theirs. */
    CUT_PRIORITY(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by total score. Value: own; bound: theirs. */
    CUT_TOTAL(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by technical score. Value: own; bound: theirs. */
    CUT_TECHNICAL(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by managerial and sociocultural score. Value: own; bound: theirs. */
    CUT_MANAGERIAL_SOCIOCULTURAL(AHEAD, BEHIND, EQUAL),
    /** Comparison with the person at the edge by interview. Value: own; bound: theirs. */
    CUT_INTERVIEW(AHEAD, BEHIND, EQUAL),
    /**
     * Unfilled posts of the same position and qualification elsewhere (PPPK). Value: the formation whose post it is
     * (MOVED), or whose posts went to people ahead (FILLED: comparisons with the last of them follow), or about
     * whose posts the committee is to decide (UNDECIDED). What follows is about those posts: the comparison, and ties.
     */
    RELOCATION(MOVED, NOT_OPEN, FILLED, UNDECIDED),
    /**
     * Who did not meet the passing grade, in a year that ranks such people where nobody of the formation met it. Value: the
     * total SKD score; bound: its minimum; NOT_OPEN where it is reached and somebody met the grade.
     */
    FALLBACK(MET, NOT_MET, NOT_OPEN),
    /** The earlier selection that the SKD score was taken over from. Value: its year; bound: its id. */
    SKD_ORIGIN(TAKEN_OVER),
    /** Attendance of one test of SKB, which the reason names; only of who was absent. Value: false. */
    SKB_TEST_ATTENDANCE(ABSENT),
    /** A test of SKB that eliminates below a score. Value: the score; bound: the minimum. */
    SKB_TEST_MINIMUM(MET, NOT_MET),
    /** A test of SKB that eliminates who is stated to have failed. Value: whether it was passed, true or false. */
    SKB_TEST_PASSED(MET, NOT_MET),
    /** Score of one test of SKB. Value: the score; bound: the highest possible. */
    SKB_TEST(RECORDED),
    /** Score of one test of SKB brought to the scale, where its highest is another. Value: the result; bound: the scale. */
    SKB_TEST_SCALED(CALCULATED),
    /** Share of one test in SKB. Value: the rounded result; bound: the weight, 0 to 1. */
    SKB_TEST_WEIGHTED(CALCULATED);

    private final Set<Outcome> outcomes;

    Criterion(Outcome first, Outcome... more) {
        this.outcomes = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /**
     * How this criterion can turn out.
     *
     * @return the outcomes its reasons can have
     */
    public Set<Outcome> outcomes() {
        return outcomes;
    }

    /**
     * Whether value and bound are personal data.
     *
     * @return true for birth dates
     */
    public boolean personal() {
        return this == CUT_AGE;
    }

    /**
     * Whether value and bound are codes, to be shown as they are even if they look like numbers.
     *
     * @return true for the codes of a step and a formation, and for the year and id of a selection
     */
    public boolean coded() {
        return this == OPTIMISATION || this == RELOCATION || this == SKD_ORIGIN;
    }

    /**
     * Whether it compares somebody with another person.
     *
     * @return true for every {@code CUT_…}
     */
    public boolean compares() {
        return outcomes.contains(Outcome.AHEAD);
    }
}
