package id.talenta.region.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** An employing government. */
@Entity
@Immutable
public class Agency {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private RegionKind kind;

    @Column(name = "region_code")
    private String region;

    @Column(name = "parent_code")
    private String parent;

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
}
