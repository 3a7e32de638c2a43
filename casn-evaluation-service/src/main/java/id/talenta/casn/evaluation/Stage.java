package id.talenta.casn.evaluation;

/** Stages of a CPNS selection that are evaluated. */
public enum Stage {
    /** Basic competence (seleksi kompetensi dasar): who goes on to SKB. */
    SKD,
    /** Integration of SKD and SKB: who is selected. */
    FINAL
}
