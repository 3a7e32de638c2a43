package id.talenta.casn.probation;

/** Why a probation may take longer than a year (SE Kepala BKN 10/2022). */
public enum ExtensionReason {
    /** Budget. */
    ANGGARAN,
    /** Facilities. */
    SARANA_PRASARANA,
    /** Trainers. */
    TENAGA_PENGAJAR,
    /** National policy. */
    KEBIJAKAN_NASIONAL
}
