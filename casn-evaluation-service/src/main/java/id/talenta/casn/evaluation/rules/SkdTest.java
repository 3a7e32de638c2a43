package id.talenta.casn.evaluation.rules;

/** The three tests of the basic competence selection (<em>Seleksi Kompetensi Dasar</em>, SKD). */
public enum SkdTest {
    /** National insight (<em>tes wawasan kebangsaan</em>). */
    TWK,
    /** General intelligence (<em>tes intelegensia umum</em>). */
    TIU,
    /** Personal characteristics (<em>tes karakteristik pribadi</em>). */
    TKP
}
