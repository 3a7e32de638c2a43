package id.talenta.talent.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a mapping was published, by whom, with which placements. */
@Entity
@Table(name = "mapping_publication")
public class MappingPublication {

    @Id
    @Column(name = "mapping_id")
    private UUID mappingId;

    private String agency;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String digest;

    /** For Hibernate. */
    protected MappingPublication() {}

    MappingPublication(TalentMapping mapping, String publishedBy, Instant publishedAt) {
        this.mappingId = mapping.id();
        this.agency = mapping.agency();
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
        this.digest = mapping.digest();
    }

    UUID mappingId() {
        return mappingId;
    }

    String publishedBy() {
        return publishedBy;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String digest() {
        return digest;
    }
}
