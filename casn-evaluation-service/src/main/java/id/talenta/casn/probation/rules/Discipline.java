package id.talenta.casn.probation.rules;

/** The heaviest disciplinary punishment of the probation, as stated. */
public enum Discipline {
    /** None. */
    TIDAK_ADA,
    /** Light. */
    RINGAN,
    /** Moderate. */
    SEDANG,
    /** Severe. */
    BERAT
}
