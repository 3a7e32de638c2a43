package id.talenta.region.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** An employing government. It comes with a migration; only that it was told of is noted here. */
@Entity
public class Agency {

    @Id
    private String code;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RegionKind kind;

    @Column(name = "region_code", updatable = false)
    private String region;

    @Column(name = "parent_code", updatable = false)
    private String parent;

    /** Not Hibernate's: a migration that changes the agency counts it up. */
    @Column(updatable = false)
    private long version;

    @Column(name = "told_version")
    private long toldVersion;

    /** For Hibernate. */
    protected Agency() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public RegionKind kind() {
        return kind;
    }

    public String region() {
        return region;
    }

    public String parent() {
        return parent;
    }

    long version() {
        return version;
    }

    /** The other services know of it as it is now. */
    void told() {
        toldVersion = version;
    }
}
