package id.talenta.casn.probation.rules;

/** The heaviest disciplinary punishment of the probation, as stated. */
public enum Punishment {
    /** None. */
    TIDAK_ADA,
    /** Light. */
    RINGAN,
    /** Moderate. */
    SEDANG,
    /** Severe. */
    BERAT
}
