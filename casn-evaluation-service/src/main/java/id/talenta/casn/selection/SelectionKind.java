package id.talenta.casn.selection;

/** Kinds of selection. */
public enum SelectionKind {
    /** Candidate civil servants (calon pegawai negeri sipil). */
    CPNS,
    /** Government employees with a work agreement (pegawai pemerintah dengan perjanjian kerja). */
    PPPK
}
