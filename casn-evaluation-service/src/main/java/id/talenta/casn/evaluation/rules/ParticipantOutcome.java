package id.talenta.casn.evaluation.rules;

/** How a participant left the selection other than by its tests. Whoever has one is ranked nowhere and takes no post. */
public enum ParticipantOutcome {
    /** Withdrew (<em>mengundurkan diri, atas permintaan sendiri</em>). */
    WITHDRAWN,
    /** Was disqualified, for example for fraud (<em>diskualifikasi</em>). */
    DISQUALIFIED,
    /** Did not meet the requirements (<em>tidak memenuhi syarat</em>). */
    REQUIREMENTS_NOT_MET
}
