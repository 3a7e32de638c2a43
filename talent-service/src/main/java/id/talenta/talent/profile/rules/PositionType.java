package id.talenta.talent.profile.rules;

/** The three kinds of posts (Law 20/2023, article 13; Government Regulation 11/2017). */
public enum PositionType {
    /** Senior leadership (<em>jabatan pimpinan tinggi</em>). */
    JPT,
    /** Administration (<em>jabatan administrasi</em>). */
    JA,
    /** Functional post (<em>jabatan fungsional</em>). */
    JF
}
