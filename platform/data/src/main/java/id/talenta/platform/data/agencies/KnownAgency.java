package id.talenta.platform.data.agencies;

/**
 * An employing government, as region-service tells of it.
 *
 * @param code such as {@code 35.74}
 * @param bpsCode the code that the statistics office gives its region; null for a central agency
 * @param kind such as {@code KOTA}
 * @param parent the code of the agency above it; null if there is none
 */
public record KnownAgency(String code, String bpsCode, String kind, String name, String parent) {}
