package id.talenta.casn.evaluation.rules;

/** The scale a participant's marks are given on; their qualification decides it. */
public enum GpaScale {
    /** Grade point average of a diploma or degree (<em>IPK</em>), in 2024 0.00–4.00. */
    HIGHER_EDUCATION,
    /** Average mark of a secondary-school diploma (<em>nilai rata-rata ijazah</em>), in 2024 0–100. */
    SECONDARY_SCHOOL
}
