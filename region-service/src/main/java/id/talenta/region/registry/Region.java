package id.talenta.region.registry;

import id.talenta.platform.web.http.EntityVersion;
import id.talenta.region.registry.rules.Evidence;
import id.talenta.region.registry.rules.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Set;
import org.hibernate.annotations.Formula;

/** A region. All of it are facts but its contacts; the stage follows from the evidence. */
@Entity
public class Region {

    @Id
    private String code;

    @Column(name = "bps_code", updatable = false)
    private String bpsCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RegionKind kind;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String capital;

    @Column(updatable = false)
    private int population;

    @Column(name = "area_km2", updatable = false)
    private BigDecimal areaKm2;

    @Column(updatable = false)
    private BigDecimal latitude;

    @Column(updatable = false)
    private BigDecimal longitude;

    @Embedded
    private Contacts contacts;

    /** Evidence of {@link Evidence#SIGNED_COMMITMENT}: every commitment on record has been signed. */
    @Formula("(select count(*) from commitment c where c.region_code = code)")
    private long commitments;

    @Version
    private int version;

    /** For Hibernate. */
    protected Region() {}

    void reachedAt(Contacts changed) {
        if (!changed.equals(contacts())) {
            this.contacts = changed;
        }
    }

    public Stage stage() {
        return Stage.shownBy(commitments > 0 ? Set.of(Evidence.SIGNED_COMMITMENT) : Set.of());
    }

    RegionStanding standing() {
        return new RegionStanding(code, name, kind, stage());
    }

    /** The stage is part of it: it changes without the region's own row. */
    public EntityVersion version() {
        return new EntityVersion(version + "." + stage());
    }

    public String code() {
        return code;
    }

    public String bpsCode() {
        return bpsCode;
    }

    public RegionKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String capital() {
        return capital;
    }

    public int population() {
        return population;
    }

    public BigDecimal areaKm2() {
        return areaKm2;
    }

    public BigDecimal latitude() {
        return latitude;
    }

    public BigDecimal longitude() {
        return longitude;
    }

    Contacts contacts() {
        return contacts == null ? Contacts.NONE : contacts;
    }
}
