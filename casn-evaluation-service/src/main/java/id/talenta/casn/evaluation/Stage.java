package id.talenta.casn.evaluation;

/** Stages of a selection that are evaluated. PPPK has the final one only. */
public enum Stage {
    /** Basic competence (seleksi kompetensi dasar): who goes on to SKB. */
    SKD,
    /** Integration of SKD and SKB: who is selected. */
    FINAL
}
