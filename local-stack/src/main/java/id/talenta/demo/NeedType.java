package id.talenta.demo;

/** Jenis kebutuhan: the kind of need that a formation is opened for. */
public enum NeedType {
    UMUM,
    CUMLAUDE,
    DIASPORA,
    DISABILITAS,
    PAPUA,
    DAERAH_TERTINGGAL,
    KALIMANTAN
}
