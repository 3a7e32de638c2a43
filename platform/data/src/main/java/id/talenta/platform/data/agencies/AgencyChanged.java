package id.talenta.platform.data.agencies;

/** What is read of {@code id.talenta.region.agency-changed.v1}. */
record AgencyChanged(String code, String bpsCode, String kind, String name, String parent) {}
