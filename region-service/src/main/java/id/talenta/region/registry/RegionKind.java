package id.talenta.region.registry;

/** Kinds of region, and of the governments that carry their codes. */
public enum RegionKind {
    /** The province. */
    PROVINSI,
    /** A regency. */
    KABUPATEN,
    /** A city. */
    KOTA
}
