package id.talenta.casn.probation;

/** How a probation stands. */
public enum ProbationState {
    /** It goes on. */
    RUNNING,
    /** It ended with the appointment as PNS. */
    PNS,
    /** It ended with the dismissal as CPNS. */
    DISMISSED,
    /** It ended with the resignation as CPNS (PP 11/2017 article 35). */
    RESIGNED
}
