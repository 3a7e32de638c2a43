package id.talenta.casn.selection.rules;

/** How far a selection has come: the furthest of what has happened to it. Never set by hand, but for its end. */
public enum SelectionState {
    /** Set up; nothing was imported. */
    DISIAPKAN,
    /** Formations were imported. */
    FORMASI_TERSEDIA,
    /** Participants were imported. */
    PESERTA_TERSEDIA,
    /** Scores of the first test of a CPNS selection were imported: SKD. */
    NILAI_SKD_TERSEDIA,
    /** An SKD evaluation has completed. */
    SKD_DIEVALUASI,
    /** An SKD evaluation is published. */
    SKD_DIUMUMKAN,
    /** SKB scores were imported. */
    NILAI_SKB_TERSEDIA,
    /** Scores of the one stage of a PPPK selection (<em>seleksi kompetensi</em>) were imported. */
    NILAI_KOMPETENSI_TERSEDIA,
    /** A final evaluation has completed. */
    AKHIR_DIEVALUASI,
    /** A final evaluation is published. */
    AKHIR_DIUMUMKAN,
    /** Closed: nothing is imported, amended, evaluated or published any more. */
    SELESAI
}
